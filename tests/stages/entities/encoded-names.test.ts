import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encodings, Sentence } from '../../../src/document/layers.ts';
import { encodedNames } from '../../../src/stages/entities/encoded-names.ts';
import { tagged } from '../quotes/tagged.ts';

const TAGS = ['O', 'B-person', 'I-person', 'B-location', 'I-location'];

function encodingsOf(scores: readonly number[], entityTags = TAGS): Encodings {
  return { models: [], entityTags, entityScores: Float32Array.from(scores), cues: [], coreference: null };
}

/** Scores under which each token most likely has this tag. */
function likely(tags: readonly string[]): number[] {
  return tags.flatMap((tag) => TAGS.map((other) => (other === tag ? 5 : 0)));
}

/** Sentences of so many tokens each. */
function sentencesOf(lengths: readonly number[]): Sentence[] {
  let next = 0;
  return lengths.map((length) => {
    const firstToken = next;
    next += length;
    return { start: 0, end: 0, paragraph: 0, zone: 'body', firstToken, endToken: next };
  });
}

function namesIn(encodings: Encodings, lengths: readonly number[]): string[] {
  const count = lengths.reduce((sum, length) => sum + length, 0);
  const tokens = tagged(Array.from({ length: count }, (_, i) => `w${i}/X`).join(' '));
  return encodedNames(tokens, sentencesOf(lengths), encodings).map((name) => {
    expect(name.start).toBe(tokens.start[name.firstToken]);
    expect(name.end).toBe(tokens.end[name.endToken - 1]);
    return `${name.firstToken}-${name.endToken} ${name.type}`;
  });
}

describe('names', () => {
  const rows: [tags: string[], lengths: number[], names: string[], reason: string][] = [
    [['O', 'O'], [2], [], 'none'],
    [['B-person', 'I-person', 'O'], [3], ['0-2 person'], 'a name of two words'],
    [['B-person', 'B-person'], [2], ['0-1 person', '1-2 person'], 'two names next to each other'],
    [['B-person', 'I-person', 'B-location'], [3], ['0-2 person', '2-3 location'], 'the next of another type'],
    [['O', 'B-location'], [2], ['1-2 location'], 'at the end'],
    [['B-person', 'I-person'], [1, 1], ['0-1 person'], 'no name goes over the end of a sentence'],
    [['B-person', 'B-person'], [1, 1], ['0-1 person', '1-2 person'], 'one in each sentence'],
  ];
  it.each(rows)('of %j in sentences of %j tokens: %j (%s)', (tags, lengths, names) => {
    expect(namesIn(encodingsOf(likely(tags)), lengths)).toEqual(names);
  });

  it('are begun where the middle of a name is likelier than no name', () => {
    const scores = likely(['I-person', 'I-person']);
    scores[1] = 4;
    expect(namesIn(encodingsOf(scores), [2])).toEqual(['0-2 person']);
  });

  it('are of one type, the one whose words together are likelier', () => {
    const scores = [...likely(['B-person', 'I-location']), ...likely(['O'])];
    scores[3] = 4.5;
    expect(namesIn(encodingsOf(scores), [3])).toEqual(['0-2 location']);
  });

  it('are read by the names of the tags, whatever their order', () => {
    const tags = ['I-misc', 'B-misc', 'O'];
    expect(namesIn(encodingsOf([0, 5, 0, 5, 0, 0, 0, 0, 5], tags), [3])).toEqual(['0-2 misc']);
  });
});

const mayFollow = (tag: string, before: string | undefined): boolean =>
  !tag.startsWith('I-') || before?.slice(2) === tag.slice(2);

/** All sequences of tags in which I-x follows B-x or I-x. */
function sequencesOf(length: number): string[][] {
  let sequences: string[][] = [[]];
  for (let i = 0; i < length; i++) {
    sequences = sequences.flatMap((sequence) =>
      TAGS.filter((tag) => mayFollow(tag, sequence.at(-1))).map((tag) => [...sequence, tag]),
    );
  }
  return sequences;
}

const sumOf = (sequence: readonly string[], scores: readonly number[]): number =>
  sequence.reduce((sum, tag, i) => sum + scores[i * TAGS.length + TAGS.indexOf(tag)]!, 0);

/** Names as `first-end type` to tags. */
function tagsOf(names: readonly string[], length: number): string[] {
  const tags = new Array<string>(length).fill('O');
  for (const name of names) {
    const [, first, end, type] = /^(\d+)-(\d+) (\w+)$/.exec(name)!;
    tags.fill(`I-${type!}`, Number(first), Number(end));
    tags[Number(first)] = `B-${type!}`;
  }
  return tags;
}

describe('of any scores', () => {
  const sentence = fc.integer({ min: 1, max: 5 }).chain((length) =>
    fc.array(fc.float({ min: -4, max: 4, noNaN: true }), {
      minLength: length * TAGS.length,
      maxLength: length * TAGS.length,
    }),
  );

  it('the names are those of the best of all sequences', () => {
    fc.assert(
      fc.property(sentence, (scores) => {
        const length = scores.length / TAGS.length;
        const found = tagsOf(namesIn(encodingsOf(scores), [length]), length);
        const best = Math.max(...sequencesOf(length).map((sequence) => sumOf(sequence, scores)));
        expect(sumOf(found, scores)).toBeCloseTo(best, 4);
      }),
    );
  });

  it('each sentence is read on its own', () => {
    fc.assert(
      fc.property(sentence, sentence, (left, right) => {
        const [a, b] = [left.length / TAGS.length, right.length / TAGS.length];
        const together = tagsOf(namesIn(encodingsOf([...left, ...right]), [a, b]), a + b);
        const alone = [tagsOf(namesIn(encodingsOf(left), [a]), a), tagsOf(namesIn(encodingsOf(right), [b]), b)];
        expect(together).toEqual(alone.flat());
      }),
    );
  });
});
