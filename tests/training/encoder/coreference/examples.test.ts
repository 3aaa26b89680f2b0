import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../src/config.ts';
import { parseInput } from '../../../../src/document/input.ts';
import type { Layers } from '../../../../src/document/layers.ts';
import { StageList } from '../../../../src/pipeline/builder.ts';
import { runStages } from '../../../../src/pipeline/runner.ts';
import { ingest } from '../../../../src/stages/ingest/index.ts';
import { segment } from '../../../../src/stages/segment/index.ts';
import {
  type CoreferenceExample,
  examplesOf,
  type Variant,
} from '../../../../training/encoder/coreference/examples.ts';
import type { GapRow } from '../../../../training/encoder/coreference/gap.ts';
import { createWindowMaker, type Pair } from '../../../../training/encoder/windows.ts';

const PIECES = readFileSync('models/encoder/vocab.txt', 'utf8').split('\n');
const windowsOf = createWindowMaker(PIECES.join('\n'));
const stages = StageList.from('input').then(ingest).then(segment).stages;
const POOL = { given: { female: ['greta'], male: ['oscar'] }, family: ['winter'] };
const always = (): number => 0;

const AS_IT_IS: Variant = { flip: false, rename: 0, hide: 0 };
const HIDE: Variant = { ...AS_IT_IS, hide: 1 };
const FLIP: Variant = { ...AS_IT_IS, flip: true };
const RENAME: Variant = { ...AS_IT_IS, rename: 1 };

/** The first window of a text whose persons are given by their names; the first form of each is the full one. */
async function exampleOf(
  text: string,
  persons: readonly (readonly string[])[],
  variant: Variant,
  gap: GapRow | null = null,
): Promise<CoreferenceExample | undefined> {
  const read = (await runStages(stages, parseInput({ id: 'a', text }), DEFAULT_CONFIG)) as Layers;
  const entities = persons.map(([name, ...aliases], at) => ({
    id: `e${at + 1}`,
    type: 'person' as const,
    name: name!,
    aliases,
    descriptions: [],
    mentions: [...text.matchAll(new RegExp([name, ...aliases].join('|'), 'g'))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: 'name' as const,
    })),
  }));
  const [example] = await examplesOf('a', { ...read, entities }, gap, variant, POOL, windowsOf, always);
  return example;
}

function words({ ids, pieces }: CoreferenceExample, [first, end]: Pair): string {
  return Array.from(ids.slice(pieces[first], pieces[end] ?? -1), (id) => PIECES[id]!)
    .join(' ')
    .replaceAll(' ##', '');
}

const textOf = (example: CoreferenceExample): string => words(example, [0, example.pieces.length]);

const TEXT = 'Mrs. Anna Lund met Peter Holm. Lund said Holm was late.';
const PERSONS = [
  ['Anna Lund', 'Lund'],
  ['Peter Holm', 'Holm'],
] as const;

describe('examples of a text', () => {
  const rows: [
    text: string,
    persons: readonly (readonly string[])[],
    hidden: string,
    asked: string[],
    reason: string,
  ][] = [
    [
      TEXT,
      PERSONS,
      'mrs . anna lund met peter holm . she said he was late .',
      ['she: anna lund, not peter holm', 'he: peter holm, not anna lund'],
      'subjects of persons named before',
    ],
    [
      'Anna Lund met Peter Holm. The road was closed. Dogs barked at Lund.',
      PERSONS,
      'anna lund met peter holm . the road was closed . dogs barked at her .',
      ['her: anna lund, not peter holm'],
      'behind a preposition',
    ],
    [
      'Anna Lund met Peter Holm. It was Holm’s car.',
      PERSONS,
      'anna lund met peter holm . it was his car .',
      ['his: peter holm, not anna lund'],
      'a possessive takes its ending along',
    ],
    [
      'Sen. Anna Lund met Peter Holm. Sen. Lund left.',
      PERSONS,
      'sen . anna lund met peter holm . the senator left .',
      ['senator: anna lund, not peter holm'],
      'a title becomes a description, which the noun stands for',
    ],
  ];
  it.each(rows)('%j of %j becomes %j, asking %j (%s)', async (text, persons, hidden, asked) => {
    const example = (await exampleOf(text, persons, HIDE))!;
    expect(textOf(example)).toBe(hidden);
    const show = (spans: readonly Pair[]): string => spans.map((span) => words(example, span)).join(' ');
    expect(
      example.queries.map(
        ({ token, positives, negatives }) =>
          `${words(example, [token, token + 1])}: ${show(positives)}, not ${show(negatives)}`,
      ),
    ).toEqual(asked);
  });

  const kept: [text: string, persons: readonly (readonly string[])[], reason: string][] = [
    ['Anna Lund met Peter Holm.', PERSONS, 'nobody is named twice'],
    ['Anna Lund met Peter Holm. The Lund campaign went on.', PERSONS, 'a name before a noun'],
    ['Anna Lund met Peter Holm. Lund, the mayor, left.', PERSONS, 'a name with a description behind it'],
    ['Xq Lund met Peter Holm. Lund left.', [['Xq Lund', 'Lund'], PERSONS[1]], 'a gender that nobody knows'],
    ['Anna Lund sang. Lund left.', [PERSONS[0]], 'nobody else who could be meant'],
  ];
  it.each(kept)('%j of %j asks nothing (%s)', async (text, persons) => {
    expect(await exampleOf(text, persons, HIDE)).toBeUndefined();
  });
});

/** A row of GAP about a text, by the words in it. */
function rowOf(text: string, pronoun: string, a: string, b: string, antecedent: string | null): GapRow {
  const span = (part: string): [number, number] => [text.lastIndexOf(part), text.lastIndexOf(part) + part.length];
  return {
    id: 'development-1',
    text,
    pronoun: [text.lastIndexOf(` ${pronoun} `) + 1, text.lastIndexOf(` ${pronoun} `) + 1 + pronoun.length],
    candidates: [a, b].map((name) => ({ span: span(name), isAntecedent: name === antecedent })),
  };
}

describe('examples of a row of GAP', () => {
  const text = 'Anna Lund met Clara Holm and Jane Smith. There she lost her keys.';
  const persons = [['Anna Lund'], ['Clara Holm'], ['Jane Smith']];

  const rows: [variant: Variant, antecedent: string | null, text: string, asked: string, reason: string][] = [
    [
      AS_IT_IS,
      'Anna Lund',
      'anna lund met clara holm and jane smith . there she lost her keys .',
      'anna lund, not clara holm, jane smith',
      'any other name is wrong',
    ],
    [
      AS_IT_IS,
      null,
      'anna lund met clara holm and jane smith . there she lost her keys .',
      ', not anna lund, clara holm',
      'without an antecedent the other names are left open',
    ],
    [
      FLIP,
      'Anna Lund',
      'oscar lund met oscar holm and oscar smith . there he lost his keys .',
      'oscar lund, not oscar holm, oscar smith',
      'women become men',
    ],
    [
      RENAME,
      'Clara Holm',
      'greta winter met greta winter and greta winter . there she lost her keys .',
      'greta winter, not greta winter, greta winter',
      'all get other names',
    ],
  ];
  it.each(rows)('as %j with %s becomes %j, asking for %j (%s)', async (variant, antecedent, changed, asked) => {
    const gap = rowOf(text, 'she', 'Anna Lund', 'Clara Holm', antecedent);
    const example = (await exampleOf(text, persons, variant, gap))!;
    expect(textOf(example)).toBe(changed);
    const [{ positives, negatives, candidates, token }] = example.queries as [(typeof example.queries)[number]];
    const show = (spans: readonly Pair[]): string => spans.map((span) => words(example, span)).join(', ');
    expect(`${show(positives)}, not ${show(negatives)}`).toBe(asked);
    expect(words(example, [token, token + 1])).toMatch(/^s?he$/);
    expect(candidates!.map(({ isAntecedent }) => isAntecedent)).toEqual(
      ['Anna Lund', 'Clara Holm'].map((name) => name === antecedent),
    );
  });
});
