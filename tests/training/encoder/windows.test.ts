import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WINDOW_PIECES } from '../../../src/stages/encode/windows.ts';
import { type Annotation, createWindowMaker, type Example, type Pair } from '../../../training/encoder/windows.ts';

const windowsOf = createWindowMaker(readFileSync('models/encoder/vocab.txt', 'utf8'));
const TEXT = 'Ana Ruiz said the bridge in Porto is closed.';

/** The words of a span of tokens of a window. */
function words(text: string, { start, end }: Example, [from, to]: Pair): string {
  return text.slice(start[from], end[to - 1]);
}

const rows: readonly (readonly [annotation: Annotation, found: object, reason: string])[] = [
  [{}, {}, 'what was not annotated is left out'],
  [{ attributions: [], entities: [] }, { attributions: [], entities: [] }, 'annotated, and nothing was there'],
  [
    { entities: [{ type: 'person', start: 0, end: 8 }] },
    { entities: [['Ana Ruiz', 'person']] },
    'one layer does not bring the other',
  ],
  [
    { attributions: [{ source: [[0, 8]], cue: [[9, 13]], content: [[14, 43]] }] },
    { attributions: [{ source: ['Ana Ruiz'], cue: ['said'], content: ['the bridge in Porto is closed'] }] },
    'spans on whole tokens',
  ],
  [
    {
      attributions: [
        {
          source: [],
          cue: [],
          content: [
            [14, 24],
            [28, 43],
          ],
        },
      ],
    },
    { attributions: [{ source: [], cue: [], content: ['the bridge', 'Porto is closed'] }] },
    'a content in two parts, without cue and source',
  ],
  [
    { entities: [{ type: 'location', start: 30, end: 31 }] },
    { entities: [['Porto', 'location']] },
    'a span inside a token takes the token',
  ],
  [{ entities: [{ type: 'misc', start: 8, end: 9 }] }, { entities: [] }, 'a span of white space has no tokens'],
];

describe('windows of a short text', () => {
  it.each(rows)('%j gives %j: %s', async (annotation, found) => {
    const [window, ...more] = await windowsOf({ id: 'a', text: TEXT }, annotation);
    expect(more).toEqual([]);
    const { attributions, entities } = window!;
    const spans = (all: readonly Pair[]): string[] => all.map((span) => words(TEXT, window!, span));
    expect({
      ...(attributions && {
        attributions: attributions.map(({ source, cue, content }) => ({
          source: spans(source),
          cue: spans(cue),
          content: spans(content),
        })),
      }),
      ...(entities && {
        entities: entities.map(([from, to, type]) => [words(TEXT, window!, [from, to]), type]),
      }),
    }).toEqual(found);
  });

  it('have a shape for each wordpiece and a first wordpiece for each token', async () => {
    const [window] = await windowsOf({ id: 'a', text: TEXT }, {});
    expect(window!.shapes).toHaveLength(window!.ids.length);
    expect(window!.pieces).toHaveLength(window!.start.length);
    expect(window!.pieces.every((piece) => piece > 0 && piece < window!.ids.length - 1)).toBe(true);
  });
});

describe('windows of a long text', () => {
  const sentence = 'Ana Ruiz said the bridge in Porto is closed for the whole winter.\n\n';
  const text = sentence.repeat(40);
  const at = (index: number, start: number, end: number): Pair => [
    index * sentence.length + start,
    index * sentence.length + end,
  ];
  const attributions = Array.from({ length: 40 }, (_, index) => ({
    source: [at(index, 0, 8)],
    cue: [at(index, 9, 13)],
    content: [at(index, 14, 64)],
  }));

  it('are no longer than the encoder reads, and share the attributions among them', async () => {
    const windows = await windowsOf({ id: 'a', text }, { attributions });
    expect(windows.length).toBeGreaterThan(1);
    expect(Math.max(...windows.map(({ ids }) => ids.length))).toBeLessThanOrEqual(WINDOW_PIECES);
    const contents = windows.flatMap((window) =>
      window.attributions!.map(({ content }) => words(text, window, content[0]!)),
    );
    expect(contents).toEqual(attributions.map(() => 'the bridge in Porto is closed for the whole winter'));
  });

  it('give an attribution to the window of its cue, clipped to it', async () => {
    const content = [at(0, 14, 64), at(39, 14, 64)];
    const windows = await windowsOf(
      { id: 'a', text },
      { attributions: [{ source: [], cue: [at(0, 9, 13)], content }] },
    );
    expect(windows.map((window) => window.attributions!.map((attribution) => attribution.content.length))).toEqual(
      windows.map((_, index) => (index === 0 ? [1] : [])),
    );
  });
});
