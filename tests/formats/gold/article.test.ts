import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/formats/gold/article.ts';
import { at } from '../../evaluation/gold-documents.ts';

const TEXT = 'Ana Ruiz said on Monday that the cuts were “a slow leak”. The “Night Owl” bus stays.';

function article(): Record<string, unknown> {
  return {
    id: 'night-owl',
    title: null,
    publishedAt: '2024-05-15',
    style: 'an example',
    text: TEXT,
    entities: [{ type: 'person', name: 'Ana Ruiz', mentions: [at(TEXT, 'Ana Ruiz')] }],
    dates: [{ ...at(TEXT, 'Monday'), type: 'DATE', value: '2024-05-13' }],
    quotes: [
      {
        kind: 'mixed',
        content: [at(TEXT, 'that the cuts were “a slow leak”')],
        quoted: [at(TEXT, 'a slow leak')],
        cue: at(TEXT, 'said'),
        source: at(TEXT, 'Ana Ruiz'),
        speaker: 'Ana Ruiz',
        phenomena: ['mixed'],
        must: true,
      },
    ],
    claims: [
      {
        ...at(TEXT, 'the cuts were “a slow leak”'),
        quote: 0,
        type: 'opinion',
        checkable: false,
        polarity: 'affirmative',
      },
    ],
    nonQuotes: [{ ...at(TEXT, 'Night Owl'), why: 'name of a bus line' }],
  };
}

type Change = (article: Record<string, unknown>) => unknown;
const inFirst = (layer: string, change: Record<string, unknown>): Change => {
  return (whole) => ({ ...whole, [layer]: [{ ...(whole[layer] as Record<string, unknown>[])[0], ...change }] });
};

const BROKEN: readonly (readonly [name: string, change: Change, place: string])[] = [
  ['a field missing', (whole) => ({ ...whole, style: undefined }), 'style'],
  ['a field that does not belong', (whole) => ({ ...whole, author: 'x' }), 'author'],
  ['a date that is none', (whole) => ({ ...whole, publishedAt: '15 May 2024' }), 'publishedAt'],
  ['a type that is none', inFirst('claims', { type: 'boast' }), 'claims.0.type'],
  ['a span that does not slice', inFirst('dates', { start: 18 }), 'dates.0'],
  ['a span past the end', inFirst('nonQuotes', { start: 900, end: 909 }), 'nonQuotes.0'],
  ['an empty span', inFirst('dates', { start: 17, end: 17, text: '' }), 'dates.0'],
  ['a quote without content', inFirst('quotes', { content: [] }), 'quotes.0.content'],
  ['a cue that does not slice', inFirst('quotes', { cue: { start: 0, end: 4, text: 'said' } }), 'quotes.0.cue'],
  ['a dispute of no claim', (whole) => ({ ...whole, disputes: [{ claim: 7, by: 0 }] }), 'disputes.0.claim'],
  ['a dispute by no quote', (whole) => ({ ...whole, disputes: [{ claim: 0, by: 7 }] }), 'disputes.0.by'],
  ['a quote that disputes itself', (whole) => ({ ...whole, disputes: [{ claim: 0, by: 0 }] }), 'disputes.0'],
  ['a quote inside itself', inFirst('quotes', { within: 0 }), 'quotes.0.within'],
  ['a quote inside one that is not there', inFirst('quotes', { within: 3 }), 'quotes.0.within'],
  ['a speaker who is no entity', inFirst('quotes', { speaker: 'Tom Beck' }), 'quotes.0.speaker'],
  ['one of two speakers who is none', inFirst('quotes', { speaker: 'Ana Ruiz + Tom Beck' }), 'quotes.0.speaker'],
  ['a claim of a quote that is not there', inFirst('claims', { quote: 1 }), 'claims.0.quote'],
  ['a claim outside its quote', inFirst('claims', at(TEXT, 'bus stays')), 'claims.0'],
];

describe('parseArticle', () => {
  it('reads an article', () => {
    expect(parseArticle(JSON.stringify(article()), 'a.json')).toMatchObject({
      id: 'night-owl',
      entities: [{ start: 0, end: 8, type: 'person', name: 'Ana Ruiz' }],
      dates: [{ value: '2024-05-13' }],
      quotes: [{ kind: 'mixed', must: true, speaker: { kind: 'named', names: ['Ana Ruiz'] } }],
      claims: [{ type: 'opinion' }],
      nonQuotes: [at(TEXT, 'Night Owl')].map(({ start, end }) => ({ start, end })),
    });
  });

  it.each([
    [{ speaker: 'Ana Ruiz' }, { kind: 'named', names: ['Ana Ruiz'] }, 'a name'],
    [{ speaker: 'two officials', unnamed: true }, { kind: 'unnamed', words: 'two officials' }, 'its own words'],
    [{ speaker: null }, { kind: 'unnamed', words: null }, 'left open'],
  ])('reads the speaker of %j', (change, speaker, reason) => {
    const json = JSON.stringify(inFirst('quotes', change)(article()));
    expect(parseArticle(json, 'a.json').quotes?.[0]?.speaker, reason).toEqual(speaker);
  });

  it.each(BROKEN)('refuses %s', (_, change, place) => {
    const read = () => parseArticle(JSON.stringify(change(article())), 'a.json');
    expect(read).toThrow(expect.objectContaining({ code: 'bad-gold' }));
    expect(read).toThrow(
      expect.objectContaining({
        where: expect.stringMatching(place === 'author' ? /^a\.json/ : `^a.json, ${place}`) as string,
      }),
    );
  });

  it('refuses what is no JSON', () => {
    expect(() => parseArticle('{"id": ', 'a.json')).toThrow(
      expect.objectContaining({ code: 'bad-gold', where: 'a.json' }),
    );
  });
});
