import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run.ts';
import { createPipeline } from '../../../src/pipeline/pipeline.ts';
import { memoryIo } from '../memory-io.ts';

const TEXT = 'The harbour opened on 3 May 2021. Nobody came.';
const DATE = { start: 22, end: 32, type: 'DATE', value: '2021-05-03' };

describe('onrecord eval', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'));
    const write = (name: string, ...lines: readonly unknown[]) => {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    };
    write('good/docs.jsonl', { id: 'a', text: TEXT });
    write('good/gold.jsonl', { id: 'a', dates: [DATE] });
    write('mixed/docs.jsonl', { id: 'a', text: TEXT }, { id: 'b', text: TEXT });
    write('mixed/gold.jsonl', { id: 'a', dates: [DATE] }, { id: 'b', dates: [{ ...DATE, end: 900 }] });
    write('quotes/docs.jsonl', { id: 'a', text: TEXT });
    write('quotes/gold.jsonl', { id: 'a', attributions: [{ content: [[0, 8]] }], dates: [DATE] });
    const record = await createPipeline().extract({ id: 'a', text: TEXT });
    write('records.jsonl', {
      ...record,
      quotes: [],
      claims: [],
      speakers: [],
      dates: [{ id: 'd1', ...DATE, text: '3 May 2021' }],
    });
    write('empty.jsonl', { ...record, quotes: [], claims: [], speakers: [], dates: [] });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function run(...args: readonly string[]) {
    const io = memoryIo({ cwd: folder });
    const code = await runCli(['eval', ...args], io);
    return { code, out: io.out(), err: io.err() };
  }
  const FOUND = ['--records', 'records.jsonl'];
  const EMPTY = ['--records', 'empty.jsonl'];

  const rows: readonly (readonly [args: readonly string[], code: number, out: RegExp, err: RegExp, why: string])[] = [
    [['good'], 0, /dates@exact/, /^$/, 'the pipeline on a folder'],
    [['good', ...FOUND], 0, /dates@value +1\.000 +1\.000 +1\.000/, /^$/, 'records that are there already'],
    [
      ['good', ...FOUND, '--min', 'dates.f1@value=1'],
      0,
      /dates\.f1@value +1\.000 +of 1 +holds/,
      /^$/,
      'a minimum that holds',
    ],
    [['good', ...EMPTY, '--min', 'dates.f1@value=0.1'], 1, /BELOW/, /^$/, 'a minimum that fails'],
    [['good', ...EMPTY, '--details'], 0, /- dates @22 3 May 2021 \[DATE 2021-05-03\]/, /^$/, 'what was missed'],
    [
      ['mixed', ...FOUND],
      3,
      /dates@exact +1\.000/,
      /bad-gold.*gold\.jsonl, line 2, dates\.0/,
      'broken gold costs only itself',
    ],
    [['mixed', ...FOUND, '--min', 'dates.f1@value=1'], 3, /holds/, /bad-gold/, 'and says so whatever the minimums'],
    [['nowhere'], 3, /^$/, /unreadable.*nowhere/, 'nothing there'],
    [[], 2, /^$/, /no gold is given/, 'no argument'],
    [['good', '--min', 'dates.f2=1'], 2, /^$/, /did you mean dates\.f1@\w+\?/, 'a metric that there is not'],
    [
      ['good', '--min', 'quotes.f1@0.5=1'],
      2,
      /^$/,
      /does not measure "quotes\.f1@0\.5"/,
      'a layer that the gold has not',
    ],
    [['good', '--min', 'dates'], 2, /^$/, /--min quotes\.f1@0\.5=0\.9/, 'a minimum that cannot be read'],
    [['good', '--minimum', 'x'], 2, /^$/, /did you mean --min\?/, 'a mistyped option'],
    [['good', '--set', 'claims.scop=all'], 2, /^$/, /claims\.scope/, 'a mistyped setting'],
    [['good', '--records', 'none.jsonl'], 2, /^$/, /unreadable.*none\.jsonl/, 'records that are not there'],
    [['good/gold.jsonl', '--accept'], 2, /^$/, /--scores FILE/, 'no one place for the scores'],
  ];
  it.each(rows)('%j exits %i', async (args, code, out, err, why) => {
    const result = await run(...args);
    expect(result.code, `${why}: ${result.err}`).toBe(code);
    expect(result.out, why).toMatch(out);
    expect(result.err, why).toMatch(err);
  });

  it('prints JSON, and nothing else, on request', async () => {
    const { out } = await run('good', ...FOUND, '--json');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'onrecord-eval/1',
      measures: { 'dates@exact': { f1: 1, gold: 1 } },
    });
  });

  it('writes JUnit XML, also into a folder that is not there yet', async () => {
    await run('quotes', ...EMPTY, '--junit', 'reports/eval.xml', '--min', 'dates.f1@exact=0.5');
    const xml = readFileSync(join(folder, 'reports/eval.xml'), 'utf8');
    expect(xml).toContain('<testsuite name="a" tests="1" failures="1"');
    expect(xml).toContain('<testsuite name="minimums" tests="1" failures="1"');
  });

  it('compares with the scores that were accepted', async () => {
    const accept = await run('quotes', ...FOUND, '--accept');
    expect(accept).toMatchObject({ code: 0, err: expect.stringContaining('kept in quotes/scores.json') as string });
    const { out } = await run('quotes', ...EMPTY);
    expect(out).toMatch(/dates@exact +0\.000 +0\.000 +0\.000 +1 +0 +-1\.000/);
    expect(out).toContain('every quote goes as before');
  });

  it('accepts into the file that is named', async () => {
    expect((await run('good/gold.jsonl', ...FOUND, '--accept', '--scores', 'kept.json')).code).toBe(0);
    expect((await run('good', ...FOUND, '--scores', 'kept.json')).out).toContain('Since the accepted scores');
  });

  it('does not accept scores while documents fail', async () => {
    const { err } = await run('mixed', ...FOUND, '--accept');
    expect(err).toContain('not accepted');
    expect(existsSync(join(folder, 'mixed/scores.json'))).toBe(false);
  });

  it('refuses accepted scores that are broken, and replaces them on --accept', async () => {
    writeFileSync(join(folder, 'bad-scores.json'), '{');
    expect(await run('good', ...FOUND, '--scores', 'bad-scores.json')).toMatchObject({ code: 2 });
    expect(await run('good', ...FOUND, '--scores', 'bad-scores.json', '--accept')).toMatchObject({ code: 0 });
  });
});
