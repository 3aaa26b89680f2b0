import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/document/entity.ts';
import type { Quote, Speaker } from '../../../src/document/quote.ts';
import { spanOf } from '../../../src/document/span.ts';
import { rollUp } from '../../../src/stages/claims/roll-up.ts';
import { quoteOf, rangeOf, runClaims } from './marked.ts';

const TEXT =
  'Port Alder lost $3 million in 2019, Ines Varga said. She had warned the board on Monday. The ferries sailed on.';

function entity(id: string, name: string, ...mentions: string[]): Entity {
  const spans = mentions.map((mention) => ({ ...span(mention), kind: 'name' as const }));
  return { id, type: 'person', name, aliases: [], descriptions: [], mentions: spans };
}

function span(part: string) {
  const { start, end } = rangeOf(TEXT, part);
  return spanOf(TEXT, start, end);
}

function speaker(entityId: string | null, name: string): Speaker {
  return { entity: entityId, name, how: 'name', confidence: 1 };
}

describe('what a claim is about', () => {
  const quotes = [
    quoteOf(TEXT, 'q1', [span('Port Alder lost $3 million in 2019')], { speaker: speaker('e2', 'Ines Varga') }),
    quoteOf(TEXT, 'q2', [span('She had warned the board on Monday')]),
  ];
  const found = runClaims(TEXT, {
    quotes,
    entities: [entity('e1', 'Port Alder', 'Port Alder'), entity('e2', 'Ines Varga', 'Ines Varga')],
    dates: [
      { id: 'd1', ...span('2019'), type: 'DATE', value: '2019' },
      { id: 'd2', ...span('Monday'), type: 'DATE', value: '2020-03-02' },
    ],
    speakerMentions: [{ entity: 'e2', mention: { ...span('She'), kind: 'pronoun' } }],
  }).claims;

  it('holds the entities and dates that it overlaps, and no others', () => {
    expect(found.map(({ about, dates }) => [about, dates])).toEqual([
      [['e1'], ['d1']],
      [['e2'], ['d2']],
    ]);
  });

  it('holds its quantities, the year not among them', () => {
    expect(found[0]?.quantities).toEqual([{ ...span('$3 million'), value: 3_000_000, unit: 'USD' }]);
  });

  it('is filed under the quote and its speaker; no speaker is null', () => {
    expect(found.map(({ id, quote, speaker: by }) => [id, quote, by])).toEqual([
      ['c1', 'q1', 'e2'],
      ['c2', 'q2', null],
    ]);
  });
});

describe('claims.scope', () => {
  const quotes = [quoteOf(TEXT, 'q1', [span('Port Alder lost $3 million in 2019')])];
  const rows: readonly (readonly ['attributed' | 'all', readonly (readonly [string | null, string])[]])[] = [
    ['attributed', [['q1', 'Port Alder lost $3 million in 2019']]],
    [
      'all',
      [
        ['q1', 'Port Alder lost $3 million in 2019'],
        [null, 'She had warned the board on Monday.'],
        [null, 'The ferries sailed on.'],
      ],
    ],
  ];

  it.each(rows)('%s', (scope, expected) => {
    const { claims } = runClaims(TEXT, { quotes }, scope);
    expect(claims.map(({ quote, text }) => [quote, text])).toEqual(expected);
  });

  it('leaves out questions, and gives own-voice claims no speaker', () => {
    const { claims, speakers } = runClaims('Who paid for it? The county paid for it.', {}, 'all');
    expect(claims.map(({ text, speaker: by }) => [text, by])).toEqual([['The county paid for it.', null]]);
    expect(speakers).toEqual([]);
  });
});

describe('the roll-up', () => {
  const rows: readonly (readonly [by: readonly (Speaker | null)[], expected: readonly unknown[], reason: string])[] = [
    [
      [speaker('e2', 'Ines Varga'), speaker('e1', 'Otto Lind'), speaker('e2', 'Ines Varga')],
      [
        { entity: 'e2', name: 'Ines Varga', quotes: ['q1', 'q3'], claims: [] },
        { entity: 'e1', name: 'Otto Lind', quotes: ['q2'], claims: [] },
      ],
      'one row an entity, in order of first quote',
    ],
    [
      [speaker(null, 'two officials'), speaker(null, 'Two officials'), speaker(null, 'a neighbour')],
      [
        { entity: null, name: 'two officials', quotes: ['q1', 'q2'], claims: [] },
        { entity: null, name: 'a neighbour', quotes: ['q3'], claims: [] },
      ],
      'one row an unnamed source, whatever its case',
    ],
    [
      [speaker(null, 'Ines Varga and Otto Lind'), speaker('e2', 'Ines Varga')],
      [
        { entity: null, name: 'Ines Varga and Otto Lind', quotes: ['q1'], claims: [] },
        { entity: 'e2', name: 'Ines Varga', quotes: ['q2'], claims: [] },
      ],
      'joint speakers have a row of their own',
    ],
    [
      [speaker(null, 'e2'), speaker('e2', 'Ines Varga')],
      [
        { entity: null, name: 'e2', quotes: ['q1'], claims: [] },
        { entity: 'e2', name: 'Ines Varga', quotes: ['q2'], claims: [] },
      ],
      'a name that looks like an id is still a name',
    ],
    [[null], [], 'nobody is no speaker'],
  ];

  it.each(rows)('%#', (by, expected, reason) => {
    const quotes: Quote[] = by.map((who, i) => quoteOf(TEXT, `q${i + 1}`, [span('The ferries')], { speaker: who }));
    expect(rollUp(quotes, []), reason).toEqual(expected);
  });

  it('lists the claims of all quotes of a speaker', () => {
    const by = speaker('e2', 'Ines Varga');
    const quotes = [
      quoteOf(TEXT, 'q1', [span('Port Alder lost $3 million in 2019')], { speaker: by }),
      quoteOf(TEXT, 'q2', [span('She had warned the board on Monday')], { speaker: by }),
    ];
    expect(runClaims(TEXT, { quotes }).speakers).toEqual([
      { entity: 'e2', name: 'Ines Varga', quotes: ['q1', 'q2'], claims: ['c1', 'c2'] },
    ]);
  });
});
