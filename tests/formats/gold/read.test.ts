import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGold } from '../../../src/formats/gold/index.ts';

const TEXT = 'Ana Ruiz said no.';
const ARTICLE = {
  id: 'owl',
  title: null,
  publishedAt: null,
  style: 'an example',
  text: TEXT,
  entities: [],
  dates: [],
  quotes: [],
  claims: [],
  nonQuotes: [],
};
const ANN = 'T1\tContent 14 16\tno\n';

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'articles/owl.json': JSON.stringify(ARTICLE),
  'articles/broken.json': '{',
  'articles/other.json': JSON.stringify({ ...ARTICLE, id: 'someone-else' }),
  'articles/latin.json': Uint8Array.of(0x7b, 0xe9, 0x7d),
  'articles/scores.json': '{"schema":"onrecord-scores/1","tallies":{},"quotes":{}}',
  'articles/README.md': 'words about the articles',
  'lines/docs.jsonl': JSON.stringify({ id: 'line', text: TEXT }),
  'lines/gold.jsonl': JSON.stringify({ id: 'line', dates: [] }),
  'lines/second.jsonl': JSON.stringify({ id: 'line', attributions: [] }),
  'lonely/gold.jsonl': JSON.stringify({ id: 'line', dates: [] }),
  'brat/a.txt': TEXT,
  'brat/a.ann': ANN,
  'brat/b.ann': ANN,
  'polnear/text/story_one.txt': TEXT,
  'polnear/attributions/story_one_4b22.ann': ANN,
  'polnear/attributions/story_one_5fec.ann': ANN,
  'empty/notes.txt': 'nothing here',
};

describe('readGold', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-gold-'));
    for (const [name, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const rows: readonly (readonly [
    paths: readonly string[],
    ids: readonly string[],
    errors: readonly string[],
    why: string,
  ])[] = [
    [['articles/owl.json'], ['owl'], [], 'one article'],
    [
      ['articles'],
      ['owl'],
      ['bad-gold articles/broken.json', 'bad-gold articles/latin.json', 'bad-gold articles/other.json'],
      'no JSON, no UTF-8, an id that is not the name; scores and READMEs are no gold',
    ],
    [['lines'], ['line'], [], 'texts and gold as JSON Lines'],
    [['lines/second.jsonl'], ['line'], [], 'another gold of the same texts'],
    [['lonely'], [], ['unreadable lonely/docs.jsonl'], 'gold without texts'],
    [['brat'], ['a'], ['bad-gold brat/b.ann'], 'an annotation without its text costs no other'],
    [['brat/a.ann'], ['a'], [], 'one brat file'],
    [['polnear'], ['story_one_4b22', 'story_one_5fec'], [], 'two annotators of one text, in the folders of PolNeAR'],
    [['empty'], [], ['bad-gold empty'], 'a folder without gold'],
    [['empty/notes.txt'], [], ['bad-gold empty/notes.txt'], 'a file that is no gold'],
    [['nowhere'], [], ['unreadable nowhere'], 'nothing there'],
    [['nowhere', 'lines', 'brat/a.ann'], ['line', 'a'], ['unreadable nowhere'], 'several, one of them bad'],
    [['brat/a.ann', 'brat/a.ann'], ['a'], ['bad-gold document a'], 'the same twice'],
  ];
  it.each(rows)('%j', async (paths, ids, errors, why) => {
    const read = await readGold(paths, folder);
    expect(
      read.documents.map(({ id }) => id),
      why,
    ).toEqual(ids);
    expect(read.errors.map(({ code, where }) => `${code} ${where ?? ''}`)).toEqual(errors);
  });
});
