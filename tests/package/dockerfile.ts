import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Instruction {
  readonly name: string;
  /** What stands behind the name, continued lines joined. */
  readonly text: string;
}

export interface Stage {
  /** What stands behind FROM. */
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile, in order. */
export function readDockerfile(path = 'Dockerfile'): readonly Stage[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^#[^\n]*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const instructions = lines.map((line) => {
    const [, name, text] = /^\s*([A-Z]+)\s+(.*)$/.exec(line)!;
    return { name: name!, text: text!.replace(/ {2,}/g, ' ').trim() };
  });
  const starts = instructions.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []));
  return starts.map((start, index) => ({
    base: instructions[start]!.text,
    instructions: instructions.slice(start + 1, starts[index + 1]),
  }));
}

/** The arguments of all instructions of a name. */
export function argumentsOf({ instructions }: Stage, name: string): readonly string[] {
  return instructions.filter((each) => each.name === name).map(({ text }) => text);
}

/**
 * Plays COPY and RUN of a stage in a folder that stands for the root of its file system, in order. `npm ci` is played by a copy of
 * the modules that it made here.
 *
 * @param root absolute; is made
 * @param stages roots of stages by name, for `COPY --from`
 */
export function playStage({ instructions }: Stage, root: string, stages: Readonly<Record<string, string>>): void {
  let folder = root;
  // The one folder of the base image that is used.
  mkdirSync(join(root, 'usr/local/bin'), { recursive: true });
  for (const { name, text } of instructions) {
    if (name === 'WORKDIR') mkdirSync((folder = inRoot(root, text, root)), { recursive: true });
    if (name === 'COPY') copy(text, folder, root, stages);
    if (name !== 'RUN') continue;
    if (text === 'npm ci --ignore-scripts') copyModules(folder);
    else execFileSync('sh', ['-ec', movedTo(root, text)], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

function copy(text: string, folder: string, root: string, stages: Readonly<Record<string, string>>): void {
  const words = text.split(' ');
  const from = /^--from=(.+)$/.exec(words[0]!)?.[1];
  const paths = from === undefined ? words : words.slice(1);
  const sources = paths.slice(0, -1);
  const target = inRoot(root, paths.at(-1)!, folder);
  for (const source of sources) {
    const path = from === undefined ? resolve(source) : join(stages[from]!, source);
    const into = text.endsWith('/') ? join(target, source.split('/').at(-1)!) : target;
    if (from === undefined && !existsSync(path)) throw new Error(`COPY ${source}: there is no such file`);
    if (from === undefined) cpSync(path, into, { recursive: true });
    else moveOrCopy(path, into);
  }
}

/** What a later stage takes is not needed in the earlier one any more. */
function moveOrCopy(from: string, to: string): void {
  mkdirSync(join(to, '..'), { recursive: true });
  const isFolder = statSync(from).isDirectory();
  execFileSync(isFolder ? 'mv' : 'cp', [from, to]);
}

function copyModules(folder: string): void {
  const modules = join(folder, 'node_modules');
  const args = [resolve('node_modules'), modules];
  try {
    execFileSync('cp', ['-al', ...args], { stdio: 'ignore' });
  } catch {
    // Another file system: no links.
    execFileSync('cp', ['-a', ...args], { stdio: 'inherit' });
  }
}

function inRoot(root: string, path: string, folder: string): string {
  return path.startsWith('/') ? join(root, path) : join(folder, path);
}

/** A command whose absolute paths lie in `root`, and whose user 1000 is the one that may be taken here. */
function movedTo(root: string, command: string): string {
  const { uid, gid } = unprivileged();
  return command.replace(/(?<= )\/(?=\w)/g, `${root}/`).replace('-o 1000 -g 1000', `-o ${uid} -g ${gid}`);
}

/** Who a container's process is here: nobody where the tests run as root, else whoever runs them. */
export function unprivileged(): { readonly uid: number; readonly gid: number } {
  const uid = process.getuid!();
  return uid === 0 ? { uid: 65_534, gid: 65_534 } : { uid, gid: process.getgid!() };
}
