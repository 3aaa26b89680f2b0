import { expect } from 'vitest';
import type { Attribution } from '../../../src/document/layers.ts';
import { attributionsOf, told, type Told } from './read.ts';

/** A row of the stage: a text, who says what by which word (a part of the cue), and what the row is there for. */
export type StageRow = readonly [text: string, expected: readonly Told[], reason: string];

/** Expects the attributions of a text: sources and contents as they are, each cue with the given word in it. */
export function expectTold(text: string, expected: readonly Told[]): readonly Attribution[] {
  const found = attributionsOf(text);
  const rows = found.map((attribution, i): Told => {
    const [source, cue, content] = told(attribution);
    const wanted = expected[i]?.[1];
    return [source, wanted !== undefined && wordIn(cue, wanted) ? wanted : cue, content];
  });
  expect(rows).toEqual(expected);
  return found;
}

function wordIn(cue: string, word: string): boolean {
  return word === '-' ? cue === '-' : cue.includes(word);
}
