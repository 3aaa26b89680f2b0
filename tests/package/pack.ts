import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface PackedPackage {
  /** The path of the file that `npm pack` made. */
  readonly tarball: string;
  /** What is in it. */
  readonly files: readonly string[];
}

/** What npm packs besides that which a container is built from. */
const PAGES = ['README.md', 'LICENSE', 'CHANGELOG.md', 'NOTICE.md'];

/** Packs the package as it would be published, from a folder where it was built. */
export function packProject(built: string, destination: string): PackedPackage {
  for (const name of PAGES) cpSync(name, join(built, name));
  const pack = ['pack', '--ignore-scripts', '--json', '--offline', '--pack-destination', destination];
  const [packed] = JSON.parse(run('npm', pack, built)) as [{ filename: string; files: { path: string }[] }];
  return { tarball: join(destination, packed.filename), files: packed.files.map(({ path }) => path) };
}

/**
 * Installs the packed package into an empty folder, with npm, from its cache where it can. Without a network its dependencies are
 * links to those of this project instead, which leaves untried only whether npm finds them.
 *
 * @returns what installed it
 * @throws Error where npm fails for another reason
 */
export function installPacked({ tarball }: PackedPackage, folder: string): 'npm' | 'links' {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const options = '--prefer-offline --no-audit --no-fund --fetch-retries=0 --loglevel=error'.split(' ');
  const { status, stderr } = spawnSync('npm', ['install', ...options, tarball], {
    cwd: folder,
    encoding: 'utf8',
    // Leaves out the files for graphics cards, which come from elsewhere and are not needed.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
  });
  if (status === 0) return 'npm';
  if (!/\b(?:ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENOTCACHED|EHOSTUNREACH|ENETUNREACH)\b/.test(stderr)) {
    throw new Error(`npm install failed: ${stderr}`);
  }
  console.warn('the registry cannot be reached: the dependencies of the packed package are links');
  installByLinks(tarball, folder);
  return 'links';
}

function installByLinks(tarball: string, folder: string): void {
  const installed = join(folder, 'node_modules', 'onrecord');
  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed], folder);
  const { dependencies, optionalDependencies, bin } = readJson(join(installed, 'package.json')) as Record<
    'dependencies' | 'optionalDependencies' | 'bin',
    Record<string, string>
  >;
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) linkModule(name, folder);
  mkdirSync(join(folder, 'node_modules/.bin'));
  symlinkSync(join(installed, bin.onrecord!), join(folder, 'node_modules/.bin/onrecord'));
}

/** Links a module of this project into another one, unless it has it. */
export function linkModule(name: string, folder: string): void {
  const target = join(folder, 'node_modules', name);
  if (existsSync(target)) return;
  mkdirSync(join(target, '..'), { recursive: true });
  symlinkSync(resolve('node_modules', name), target, 'dir');
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What a command prints; throws where it fails. */
export function run(command: string, args: readonly string[], cwd: string, input = ''): string {
  return execFileSync(command, args, { cwd, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] });
}
