import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { VERSION } from '../../src/version.ts';

export interface Installed {
  readonly folder: string;
  readonly versions: Readonly<Record<string, string>>;
  /** What could not be installed, with the reason; its tools are left out. */
  readonly missing: Readonly<Partial<Record<'java' | 'python' | 'npm', string>>>;
}

/** vega and vega-lite draw the plots. */
const PACKAGES: Readonly<Record<string, string>> = {
  'chrono-node': '2.10.3',
  compromise: '14.17.0',
  'wink-nlp': '2.4.0',
  'wink-eng-lite-web-model': '1.8.1',
  vega: '6.4.0',
  'vega-lite': '6.5.0',
};
const REQUIREMENTS = 'bench/compare/requirements.txt';

/**
 * Installs the tools of the comparison into a folder of their own: packages from npm, a Python environment (needs `python3`),
 * and CoreNLP's jars (needs `mvn` and a JDK from 11 on). What is there already stays.
 *
 * @param folder is made when it is not there; takes about 1.5 GB
 */
export function installTools(folder: string): Installed {
  mkdirSync(folder, { recursive: true });
  const missing: Partial<Record<'java' | 'python' | 'npm', string>> = {};
  const attempt = (kind: 'java' | 'python' | 'npm', what: string, install: () => void): void => {
    const done = join(folder, `${kind}.installed`);
    if (existsSync(done) && readFileSync(done, 'utf8') === what) return;
    console.error(`installing the tools of ${kind} …`);
    try {
      install();
      writeFileSync(done, what);
    } catch (error) {
      missing[kind] = String(error instanceof Error ? error.message : error).split('\n')[0]!;
    }
  };
  attempt('npm', JSON.stringify(PACKAGES), () => {
    installPackages(join(folder, 'npm'));
  });
  attempt('python', readFileSync(REQUIREMENTS, 'utf8'), () => {
    run('python3', ['-m', 'venv', join(folder, 'python')]);
    run(join(folder, 'python/bin/pip'), ['install', '--quiet', '--requirement', REQUIREMENTS]);
  });
  attempt('java', sources(), () => {
    const target = `-DoutputDirectory=${resolve(folder, 'java')}`;
    run('mvn', ['-q', '-B', '-f', 'bench/compare/pom.xml', 'dependency:copy-dependencies', target]);
    const classes = resolve(folder, 'java');
    run('javac', ['-cp', `${classes}/*`, '-d', classes, 'bench/compare/tools/CoreNlpQuotes.java']);
  });
  return { folder, missing, versions: { onrecord: VERSION, ...PACKAGES, ...pythonVersions() } };
}

function installPackages(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
  run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error']);
}

function pythonVersions(): Record<string, string> {
  const lines = readFileSync(REQUIREMENTS, 'utf8').split('\n');
  return Object.fromEntries(
    lines.filter((line) => line.includes('==')).map((line) => line.split('==') as [string, string]),
  );
}

/** What CoreNLP's folder is made from. */
function sources(): string {
  return ['bench/compare/pom.xml', 'bench/compare/tools/CoreNlpQuotes.java']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
