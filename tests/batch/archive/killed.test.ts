import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentLines } from '../../../bench/archive/documents.ts';
import { seededRandom } from '../../../training/random.ts';
import { runWithKills } from '../../../bench/archive/run-with-kills.ts';
import { buildCli } from '../built-cli.ts';
import { tempFolder } from '../temp-folder.ts';

const cli = await buildCli('killed');
const INPUT = [...documentLines({ documents: 400, sentences: 4, seed: 5, failures: 0.01 })].join('\n');

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.endsWith('.manifest'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

it.each([
  [['-o', 'out/r.jsonl.zst', '--part-size', '60K'], '1', 1],
  [['-o', 'out/r.jsonl'], '2', 2],
] as const)(
  'killed (SIGKILL) again and again, %j with %s workers ends as an unbroken run',
  async (kind, workers, seed) => {
    const args = ['in.jsonl', ...kind, '--engine', 'fast'];
    const whole = tempFolder({ 'in.jsonl': INPUT });
    const start = performance.now();
    spawnSync(process.execPath, [cli, 'extract', ...args, '--workers', '1', '--quiet'], { cwd: whole.path });
    const time = performance.now() - start;
    const random = seededRandom(seed);
    const folder = tempFolder({ 'in.jsonl': INPUT });
    const delays = Array.from({ length: 2 }, () => time * (0.3 + 0.5 * random()));
    const { kills, code } = await runWithKills({
      cli,
      args: [...args, '--workers', workers],
      cwd: folder.path,
      delays,
    });
    expect(code).toBe(3);
    expect(kills).toBeLessThanOrEqual(2);
    expect(filesIn(join(folder.path, 'out'))).toEqual(filesIn(join(whole.path, 'out')));
  },
);
