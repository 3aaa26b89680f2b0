import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { OnrecordError } from '../../../../src/errors.ts';
import type { GoldDocument } from '../../../../src/evaluation/gold.ts';
import {
  annotationOf,
  FEWEST_TEXTS,
  readTrainingGold,
  splitGold,
  writeGoldWindows,
} from '../../../../training/encoder/retraining/gold.ts';
import { createWindowMaker, type Example } from '../../../../training/encoder/windows.ts';
import { attributionOf, bratOf, jsonLines, temporaryFolder, TEXTS } from './folders.ts';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

function goldOf(text: string, layers: Partial<GoldDocument> = {}): GoldDocument {
  return { id: text, text, title: null, publishedAt: null, withSpeakers: false, withNames: false, ...layers };
}

const ids = (documents: readonly GoldDocument[]): string[] => documents.map(({ id }) => id);

describe('splitGold', () => {
  const documents = Array.from({ length: 50 }, (_, index) => goldOf(`Text number ${index}.`));

  it.each([
    [50, 10, 'a fifth'],
    [8, 2, 'rounded up'],
    [7, 1, 'rounded down'],
    [2, 1, 'at least one'],
  ])('of %i texts holds out %i: %s', (count, held) => {
    const { train, heldOut } = splitGold(documents.slice(0, count));
    expect([train.length, heldOut.length]).toEqual([count - held, held]);
  });

  it('holds out the same documents in whatever order they come', () => {
    const there = splitGold(documents).heldOut;
    const back = splitGold([...documents].reverse()).heldOut;
    expect(ids(back).sort()).toEqual(ids(there).sort());
  });

  it('moves at most one of them when one more is annotated', () => {
    const now = ids(splitGold([...documents, goldOf('One more.')]).heldOut);
    expect(ids(splitGold(documents).heldOut).filter((id) => !now.includes(id)).length).toBeLessThanOrEqual(1);
  });

  it('keeps the annotations of one text together, so that no text is learnt and measured', () => {
    const twice = documents.flatMap((document) => [document, { ...document, id: `${document.id} again` }]);
    const { train, heldOut } = splitGold(twice);
    expect(heldOut).toHaveLength(20);
    const learnt = new Set(train.map(({ text }) => text));
    expect(heldOut.filter(({ text }) => learnt.has(text))).toEqual([]);
  });
});

describe('annotationOf', () => {
  const span = { start: 0, end: 4 };
  const rows: readonly (readonly [layers: Partial<GoldDocument>, annotation: object, reason: string])[] = [
    [{}, {}, 'neither layer was annotated'],
    [{ dates: [{ ...span, type: 'DATE', value: '2024' }] }, {}, 'the encoder learns no dates'],
    [{ quotes: [], entities: [] }, { attributions: [], entities: [] }, 'annotated as empty'],
    [
      { quotes: [{ source: [], cue: [span], content: [span, { start: 6, end: 9 }] }] },
      {
        attributions: [
          {
            source: [],
            cue: [[0, 4]],
            content: [
              [0, 4],
              [6, 9],
            ],
          },
        ],
      },
      'spans as pairs',
    ],
    [{ quotes: [{ source: [], cue: [span], content: [] }] }, { attributions: [] }, 'a cue without a content'],
    [
      { entities: [{ ...span, type: 'person', name: 'Ana Ruiz' }] },
      { entities: [{ ...span, type: 'person' }] },
      'canonical names are not learnt',
    ],
  ];
  it.each(rows)('%j gives %j: %s', (layers, annotation) => {
    expect(annotationOf(goldOf('Text of some length.', layers))).toEqual(annotation);
  });
});

describe('readTrainingGold', () => {
  const attributed = (text: string): object => ({ attributions: [attributionOf(text)] });
  const brat = Object.fromEntries(
    TEXTS.flatMap((text, index) => [
      [`a${index}.txt`, text],
      [`a${index}.ann`, bratOf(text)],
    ]),
  );

  const good: readonly (readonly [name: string, files: Record<string, string>, problems: number, reason: string])[] = [
    ['lines', jsonLines(TEXTS, attributed), 0, 'JSON Lines'],
    ['brat', brat, 0, 'brat standoff'],
    ['mixed', { ...brat, 'broken.json': '{' }, 1, 'a broken file costs only itself'],
  ];
  it.each(good)('%s: %j', async (name, files, problems) => {
    const gold = await readTrainingGold(folder.write(name, files), folder.path);
    expect([gold.split.train.length, gold.split.heldOut.length, gold.problems.length]).toEqual([8, 2, problems]);
  });

  const bad: readonly (readonly [name: string, files: Record<string, string>, message: RegExp, reason: string])[] = [
    ['empty', {}, /there is no gold in this folder/, 'nothing at all'],
    ['broken', { 'a.json': '{' }, /this is not JSON/, 'nothing that can be read: the first error says why'],
    ['few', jsonLines(TEXTS.slice(0, FEWEST_TEXTS - 1), attributed), /too few annotated documents/, 'one too few'],
    [
      'same',
      jsonLines(
        TEXTS.map(() => TEXTS[0]!),
        attributed,
      ),
      /too few/,
      'one text again and again',
    ],
    ['dates', jsonLines(TEXTS, () => ({ dates: [] })), /too few/, 'nothing that the encoder learns'],
    ['names', jsonLines(TEXTS, () => ({ entities: [] })), /no attributions .* to train on/, 'names only'],
    ['none', jsonLines(TEXTS, () => ({ attributions: [] })), /no attributions/, 'annotated, but never found one'],
  ];
  it.each(bad)('%s fails: %j', async (name, files, message) => {
    const error: unknown = await readTrainingGold(folder.write(name, files), folder.path).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'bad-gold', message: expect.stringMatching(message) as unknown });
    expect((error as OnrecordError).hint).toBeTruthy();
  });
});

describe('writeGoldWindows', () => {
  it('writes the windows of both parts, only with the layers that the gold has', async () => {
    const files = jsonLines(TEXTS, (text) => ({ attributions: [attributionOf(text)] }));
    const { split } = await readTrainingGold(folder.write('windows', files), folder.path);
    const out = folder.write('out', {});
    const windowsOf = createWindowMaker(readFileSync('models/encoder/vocab.txt', 'utf8'));
    expect(await writeGoldWindows(split, windowsOf, out)).toEqual({ train: 8, 'held-out': 2 });
    const lines = readFileSync(`${out}/train.jsonl`, 'utf8').trim().split('\n');
    const windows = lines.map((line) => JSON.parse(line) as Example);
    expect(windows.map(({ id }) => id)).toEqual(ids(split.train));
    expect(windows.every(({ attributions }) => attributions?.length === 1)).toBe(true);
    expect(windows.every((window) => !('entities' in window))).toBe(true);
  });
});
