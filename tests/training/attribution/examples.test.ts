import { describe, expect, it } from 'vitest';
import {
  addCueExamples,
  addRoleExamples,
  emptyExamples,
  type Examples,
  type GoldAttribution,
} from '../../../training/attribution/examples.ts';
import { contextOf } from '../../stages/quotes/read.ts';

const BITS = 12;
const TEXT = 'The mayor said on Friday that the pier would close. It rained.';

function spanOf(part: string): readonly [number, number] {
  const start = TEXT.indexOf(part);
  return [start, start + part.length];
}

function gold(source: string, cue: string, content: string): GoldAttribution {
  return {
    source: source === '' ? [] : [spanOf(source)],
    cue: cue === '' ? [] : [spanOf(cue)],
    content: content === '' ? [] : [spanOf(content)],
  };
}

const SAID = gold('The mayor', 'said', 'that the pier would close');

function cueExamples(attributions: readonly GoldAttribution[]): Examples {
  const into = emptyExamples();
  addCueExamples(contextOf(TEXT), attributions, BITS, into);
  return into;
}

function roleExamples(attributions: readonly GoldAttribution[]): Examples {
  const into = emptyExamples();
  addRoleExamples(contextOf(TEXT), attributions, BITS, into);
  return into;
}

describe('examples of cues', () => {
  it('are yes for the annotated verb and no for the others', () => {
    const { cue, missed } = cueExamples([SAID]);
    expect(cue.some(({ answer }) => answer)).toBe(true);
    expect(cue.some(({ answer }) => !answer)).toBe(true);
    expect(missed).toEqual({ 'cue reached': 1 });
  });

  it('are all no where nothing is annotated', () => {
    expect(cueExamples([]).cue.every(({ answer }) => !answer)).toBe(true);
  });

  const unreached: [attribution: GoldAttribution, missed: Record<string, number>, reason: string][] = [
    [gold('The mayor', 'The', 'the pier would close'), { cue: 1 }, 'a word that can be no cue'],
    [gold('The mayor', '', 'the pier would close'), {}, 'no cue annotated'],
    [gold('The mayor', 'said', ''), {}, 'no content annotated'],
  ];
  it.each(unreached)('leave out %j: %j (%s)', (attribution, missed) => {
    const found = cueExamples([attribution]);
    expect(found.cue.every(({ answer }) => !answer)).toBe(true);
    expect(found.missed).toEqual(missed);
  });

  it('have their features inside the table', () => {
    for (const { features } of cueExamples([SAID]).cue) {
      expect(features.length).toBeGreaterThan(20);
      expect(features.every((feature) => feature >= 0 && feature < 1 << BITS)).toBe(true);
    }
  });
});

describe('examples of roles', () => {
  const { content, source, extension } = roleExamples([SAID]);

  it('have for each side of the cue a choice, nothing to the left and the clause to the right', () => {
    const [left, right] = content;
    expect(left!.gold).toBe(0);
    expect(right!.gold).toBeGreaterThan(0);
    expect(right!.gold).toBeLessThan(right!.candidates.length);
  });

  it('have the source among the candidates', () => {
    expect(source).toHaveLength(1);
    expect(source[0]!.gold).toBeGreaterThan(0);
  });

  it('end the cue where the annotation ends it', () => {
    expect(extension.map(({ answer }) => answer)).toEqual([false, false]);
  });

  it('choose no source where none is annotated', () => {
    expect(roleExamples([gold('', 'said', 'that the pier would close')]).source[0]!.gold).toBe(0);
  });

  it('leave out a side whose content no candidate comes near', () => {
    const { content: sides, missed } = roleExamples([gold('The mayor', 'said', 'It rained')]);
    expect(sides).toHaveLength(1);
    expect(missed.content).toBe(1);
  });

  it('are the same again', () => {
    expect(roleExamples([SAID])).toEqual(roleExamples([SAID]));
  });
});
