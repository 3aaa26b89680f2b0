import { describe, expect, it } from 'vitest';
import { skipDateline } from '../../../src/stages/quotes/dateline.ts';
import { layersOf } from './read.ts';

type Row = [text: string, body: string, reason: string];

const datelines: Row[] = [
  ['LONDON, March 3 (Agency) - The ministry spoke.', 'The ministry spoke.', 'place, day and agency'],
  ['LONDON (Agency) — The ministry spoke.', 'The ministry spoke.', 'place and agency, a long dash'],
  ['PORT ELLERY, March 3 — The ministry spoke.', 'The ministry spoke.', 'a place of two words'],
  ['BOGOTA, Colombia 1996-08-30 The ministry spoke.', 'The ministry spoke.', 'a date without dash'],
  ['2022-03-03 The ministry spoke.', 'The ministry spoke.', 'a bare ISO date'],
  ['date 2022-03-03 The ministry spoke.', 'The ministry spoke.', 'a date with its label'],
  ['Updated: 2022-03-03 The ministry spoke.', 'The ministry spoke.', 'a label with a colon'],
  ['LONDON — “The ministry spoke,” he said.', '“The ministry spoke,” he said.', 'a quotation follows'],
];

const framings: Row[] = [
  ['In a key development, the dam broke.', 'the dam broke.', 'the journalist names the news'],
  ['In a blow to the mayor, the court met.', 'the court met.', 'with a phrase behind the noun'],
  ['In another twist, the dam held.', 'the dam held.', '"another"'],
  ['In a first for the city, trams ran.', 'trams ran.', '"first" as a noun'],
  ['In a move praised by all, the mayor left.', 'the mayor left.', 'with a participle'],
  ['date 2022-03-03 In a key development, the dam broke.', 'the dam broke.', 'behind a date'],
];

const nearMisses: Row[] = [
  ['The ministry spoke.', 'The ministry spoke.', 'no dateline at all'],
  ['NATO said it would help.', 'NATO said it would help.', 'capitals that are no place'],
  ['NATO, which met on Friday, said so.', 'NATO, which met on Friday, said so.', 'no dash follows the capitals'],
  ['London - a city of nine million - slept.', 'London - a city of nine million - slept.', 'a place in small letters'],
  ['LONDON-based firms rose.', 'LONDON-based firms rose.', 'a hyphen is no dash'],
  ['LONDON —', 'LONDON —', 'nothing behind it'],
  ['In 2022-23 the dam broke.', 'In 2022-23 the dam broke.', 'no date'],
  ['In a statement, the ministry spoke.', 'In a statement, the ministry spoke.', 'a cue, not a frame'],
  ['In a bar in the old town, she sang.', 'In a bar in the old town, she sang.', 'a place'],
  ['In the latest move, the mayor left.', 'In the latest move, the mayor left.', 'a definite noun is left alone'],
  ['In a key development', 'In a key development', 'no comma'],
  [
    'In a turn he made the boat ran aground, too.',
    'In a turn he made the boat ran aground, too.',
    'a verb before the comma',
  ],
];

function bodyOf(text: string): string {
  const { tokens, paragraphs } = layersOf(text);
  return text.slice(tokens.start[skipDateline(tokens, paragraphs[0]!)]);
}

describe.each([
  ['datelines', datelines],
  ['framing phrases', framings],
  ['near misses', nearMisses],
])('%s', (_name, rows) => {
  it.each(rows)('%j begins at %j: %s', (text, body) => {
    expect(bodyOf(text)).toBe(body);
  });
});
