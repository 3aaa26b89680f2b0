import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/document/layers.ts';
import { spanOf } from '../../../src/document/span.ts';
import { addUncued } from '../../../src/stages/quotes/uncued.ts';
import { attributionOf, contextOf } from './read.ts';

const SHORTEST = 3;
const SAID = '“We lost the barn,” Lindqvist said.';
const DIRECT = { content: ['“We lost the barn,”'], cue: 'said' };

function add(text: string, ...found: Attribution[]): Attribution[] {
  return addUncued(contextOf(text), found, SHORTEST);
}

function show({ content, continues, confidence }: Attribution): [string, number | null, number] {
  return [content.map((span) => span.text).join(' / '), continues, confidence];
}

const direct = (text: string): Attribution =>
  attributionOf(text, DIRECT, { kind: 'direct', quoted: [spanOf(text, 1, SAID.indexOf('”'))] });
const indirect = (text: string): Attribution =>
  attributionOf(text, { content: ['the barn was lost'], cue: 'said' }, { kind: 'indirect' });

describe('a quotation behind a direct quote', () => {
  const rows: [rest: string, found: ReturnType<typeof show>[], reason: string][] = [
    [' “Then the rain came.”', [['“We lost the barn,” / “Then the rain came.”', null, 0.9]], 'is more of it'],
    [
      '\n\n“Then the rain came.”',
      [
        ['“We lost the barn,”', null, 0.9],
        ['“Then the rain came.”', 0, 0.7],
      ],
      'a new paragraph goes on',
    ],
    [
      ' It was over. “Then the rain came.”',
      [
        ['“We lost the barn,”', null, 0.9],
        ['“Then the rain came.”', null, 0.4],
      ],
      'a sentence lies between',
    ],
    [' The “so-called smart bin” fell.', [['“We lost the barn,”', null, 0.9]], 'words in marks inside a sentence'],
    [' “The Long Way Home” was sung.', [['“We lost the barn,”', null, 0.9]], 'a title opens a sentence'],
    [' “Yes.”', [['“We lost the barn,” / “Yes.”', null, 0.9]], 'one word that is a sentence'],
    [' “Yes” was all.', [['“We lost the barn,”', null, 0.9]], 'one word in a sentence'],
    ['\n\n“Yes.”', [['“We lost the barn,”', null, 0.9]], 'too short for a paragraph of its own'],
  ];
  it.each(rows)('%j: %j (%s)', (rest, expected) => {
    const text = SAID + rest;
    expect(add(text, direct(text)).map(show)).toEqual(expected);
  });

  it('keeps the parts in marks and the kind', () => {
    const text = `${SAID} “Then the rain came.”`;
    const [joined] = add(text, direct(text));
    expect(joined!.kind).toBe('direct');
    expect(joined!.quoted.map((span) => span.text)).toEqual(['We lost the barn,', 'Then the rain came.']);
  });
});

it('a quotation of which a direct quote has a few words takes them in', () => {
  const text = 'He said: “We lost the barn in May.”';
  const said = attributionOf(text, { content: ['lost'], cue: 'said' }, { kind: 'direct' });
  expect(add(text, said).map(show)).toEqual([['“We lost the barn in May.”', null, 0.9]]);
});

describe('a quotation behind reported speech', () => {
  it('goes on from its speaker', () => {
    const text = 'Lindqvist said the barn was lost. “Then the rain came.”';
    expect(add(text, indirect(text)).map(show)).toEqual([
      ['the barn was lost', null, 0.9],
      ['“Then the rain came.”', 0, 0.7],
    ]);
  });

  it('does not go on from what is nested', () => {
    const text = 'Lindqvist said the barn was lost. “Then the rain came.”';
    const [, added] = add(text, { ...indirect(text), within: 0 });
    expect(added!.continues).toBeNull();
  });
});

describe('a quotation before a direct quote', () => {
  it('is more of it where only a space lies between', () => {
    const text = `“It was night.” ${SAID}`;
    expect(add(text, direct(text)).map(show)).toEqual([['“It was night.” / “We lost the barn,”', null, 0.9]]);
  });

  it('is not where a paragraph ends between', () => {
    const text = `“It was a long night.”\n\n${SAID}`;
    expect(add(text, direct(text)).map(show)).toEqual([
      ['“We lost the barn,”', null, 0.9],
      ['“It was a long night.”', null, 0.4],
    ]);
  });
});

describe('a quotation alone', () => {
  const rows: [text: string, found: string[], reason: string][] = [
    ['“It was a long night.”', ['“It was a long night.”'], 'a paragraph of its own'],
    ['Holm shook his head. “It was a long night.”', ['“It was a long night.”'], 'a sentence of its own'],
    ['“It was a long night.” Holm shook his head.', ['“It was a long night.”'], 'a sentence with another behind it'],
    ['Dwayne “The Rock Solid Man” Ode won.', [], 'a nickname'],
    ['She sang “The Long Way Home.” It was late.', [], 'a title at the end of a sentence'],
    ['The “smart bin plan” failed.', [], 'scare quotes'],
    ['“no small letters first”', [], 'no capital first'],
    ['“Nights of Salt” opens on Friday.', [], 'a title at the start'],
    ['“No.”', [], 'too short'],
    ['“”', [], 'nothing in it'],
  ];
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    expect(add(text).map((found) => found.content[0]!.text)).toEqual(expected);
  });

  it('has neither cue nor source, and is direct', () => {
    const [found] = add('“It was a long night.”');
    expect(found).toMatchObject({ kind: 'direct', cue: null, source: null, within: null, continues: null });
  });

  it('is left alone where an attribution holds half of it', () => {
    const text = '“It was a long night.”';
    const half = attributionOf(text, { content: ['“It was a long'] });
    expect(add(text, half)).toEqual([half]);
  });
});
