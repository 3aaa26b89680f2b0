import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run.ts';
import { openStore } from '../../../src/store/index.ts';
import { tempFolder, type TempFolder } from '../../batch/temp-folder.ts';
import { recordOf } from '../../store/stored-record.ts';
import { memoryIo } from '../memory-io.ts';

const bus = recordOf('bus', [{ speaker: 'Ana Ruiz', words: 'The night buses are \u001b[31mlate' }], {
  publishedAt: '2024-05-15',
});
const ferry = recordOf('ferry', [{ speaker: 'Beck', words: 'Ferries run', worth: 0.9 }], { source: 'The Post' });

async function runIn(folder: TempFolder, ...args: readonly string[]) {
  const io = memoryIo({ cwd: folder.path, stdin: `${JSON.stringify(ferry)}\n` });
  return { code: await runCli(['db', ...args], io), out: io.out(), err: io.err() };
}

function withRecords(): TempFolder {
  const line = `${JSON.stringify(bus)}\n`;
  return tempFolder({
    'bus.jsonl': line,
    'both.jsonl.gz': gzipSync(line + JSON.stringify(ferry)),
    'both.json': JSON.stringify([bus, ferry], null, 2),
    'broken.jsonl': `{"schema":\n${line}`,
  });
}

describe('onrecord db', () => {
  it.each([
    [['bus.jsonl', '-'], '2 documents added, 0 replaced, 0 unchanged'],
    [['both.jsonl.gz'], '2 documents added'],
    [['both.json'], '2 documents added'],
    [['both.json', 'bus.jsonl'], '2 documents added, 0 replaced, 1 unchanged'],
  ])('add %j', async (paths, says) => {
    const { code, out, err } = await runIn(withRecords(), 'add', ...paths);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain(says);
  });

  it('add: what is broken costs nothing else', async () => {
    const folder = withRecords();
    const { code, err } = await runIn(folder, 'add', 'broken.jsonl', 'none.jsonl', 'both.jsonl.gz');
    expect(code).toBe(3);
    expect(err).toMatch(
      /invalid-json: .*broken\.jsonl, line 1.*unreadable: .*2 documents added, 0 replaced, 1 unchanged, 2 failed/s,
    );
  });

  it('search finds, as text without control characters or as JSON', async () => {
    const folder = withRecords();
    await runIn(folder, 'add', 'both.json');
    const { out } = await runIn(folder, 'search', 'bus*', '--from', '2024-05-01');
    expect(out).toBe('Ana Ruiz: “The night buses are  [31mlate,”\n    2024-05-15, bus, worth 0.50\n');
    const json = await runIn(folder, 'search', '--min-worth', '0.8', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ document: { id: 'ferry', source: 'The Post' }, quote: 'q1' });
    expect((await runIn(folder, 'search', 'night buses', '--type', 'event')).out).toContain('Ana Ruiz');
    expect((await runIn(folder, 'search', 'buses night are')).out).toBe('');
    expect((await runIn(folder, 'search', 'nothing')).err).toContain('nothing was found');
  });

  it('speakers, aliases and counts', async () => {
    const folder = withRecords();
    await runIn(folder, 'add', 'both.json');
    expect((await runIn(folder, 'speakers', 'ru*')).out).toBe('Ana Ruiz (person): 1 quote, 1 claim\n');
    expect((await runIn(folder, 'alias', 'Beck', 'Tom Beck')).code).toBe(0);
    expect((await runIn(folder, 'alias')).out).toBe('Beck (person) stands for Tom Beck\n');
    expect(JSON.parse((await runIn(folder, 'speakers', 'tom', '--json')).out || 'null')).toMatchObject({
      name: 'Tom Beck',
      quotes: 1,
    });
    expect((await runIn(folder, 'alias', 'Beck', '--remove')).code).toBe(0);
    expect((await runIn(folder, 'alias', 'Beck', '--remove')).code).toBe(2);
    expect((await runIn(folder, 'stats')).out).toContain('documents: 2\n');
  });

  it('export, backup and gold', async () => {
    const folder = withRecords();
    await runIn(folder, 'add', 'both.json', '--db', 'mine.db');
    expect((await runIn(folder, 'export', '--db', 'mine.db')).out).toBe(
      `${JSON.stringify(bus)}\n${JSON.stringify(ferry)}\n`,
    );
    const store = await openStore(`${folder.path}/mine.db`);
    store.correct('bus', { action: 'confirm' });
    store.close();
    await runIn(folder, 'export', '--what', 'all', '-o', 'all.jsonl', '--db', 'mine.db');
    expect((await runIn(folder, 'add', 'all.jsonl', '--db', 'second.db')).err).toContain('1 correction');
    await runIn(folder, 'export', '--what', 'gold', '-o', 'gold/', '--db', 'second.db');
    expect(JSON.parse(folder.read('gold/bus.json'))).toMatchObject({ id: 'bus', style: 'corrected in onrecord' });
    expect((await runIn(folder, 'backup', 'copy.db', '--db', 'second.db')).code).toBe(0);
    expect((await runIn(folder, 'export', '--what', 'all', '--db', 'copy.db')).out).toBe(folder.read('all.jsonl'));
    expect((await runIn(folder, 'backup', 'copy.db', '--db', 'second.db')).code).toBe(2);
  });

  it.each([
    [[], /name one of add, search/],
    [['serch'], /did you mean "db search"/],
    [['constructor'], /there is no "db constructor"/],
    [['add'], /no records are given/],
    [['search', '--from', 'May'], /--from is not valid/],
    [['search', '--min-worth', '7'], /--min-worth is not valid/],
    [['search', '--limt', '7'], /--limit/],
    [['export', '--what', 'golf'], /did you mean gold/],
    [['export', '--what', 'gold'], /-o gold/],
    [['backup'], /takes one file/],
    [['alias', 'X'], /takes two names/],
    [['alias', '--type', 'animal'], /--type is person/],
  ])('%j is wrong usage', async (args, says) => {
    const { code, err } = await runIn(tempFolder(), ...args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });
});
