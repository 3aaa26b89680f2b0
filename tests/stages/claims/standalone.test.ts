import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateExpression } from '../../../src/document/date.ts';
import type { Entity } from '../../../src/document/entity.ts';
import { type Quote, StanceSchema } from '../../../src/document/quote.ts';
import { spanOf } from '../../../src/document/span.ts';
import { quoteOf, runClaims } from './marked.ts';

/**
 * The standalone form of the first claim of a text in which one quote is marked: [[content]], ((cue|stance)), <<source>>, and what
 * is known: {word|e1} a mention that is resolved, {word|2024-05-13} a date with its value. The speaker is e1, Ana Ruiz, a person;
 * e2 is Halvorsen Mills, an organisation; `by` says who speaks.
 */
function standalone(marked: string, by: 'e1' | 'e2' | null = 'e1'): string | null {
  const entities = { e1: named('e1', 'person', 'Ana Ruiz'), e2: named('e2', 'organisation', 'Halvorsen Mills') };
  const content: { start: number; end: number }[] = [];
  const dates: DateExpression[] = [];
  const more: { cue: Quote['cue']; source: Quote['source'] } = { cue: null, source: null };
  const open: number[] = [];
  let text = '';
  const spans: { start: number; end: number; value: string; kind: string }[] = [];
  for (const part of marked.split(/(\[\[|\]\]|\(\([^)]*\)\)|<<[^>]*>>|\{[^}]*\})/)) {
    const start = text.length;
    if (part === '[[') open.push(start);
    else if (part === ']]') content.push({ start: open.pop()!, end: start });
    else if (/^(?:\(\(|<<|\{)/.test(part)) {
      const [words = '', value = ''] = part.replace(/^(?:\(\(|<<|\{)|(?:\)\)|>>|\})$/g, '').split('|');
      text += words;
      spans.push({ start, end: text.length, value, kind: part[0]! });
    } else text += part;
  }
  for (const { start, end, value, kind } of spans) {
    const span = spanOf(text, start, end);
    if (kind === '(') more.cue = { ...span, stance: StanceSchema.parse(value === '' ? 'say' : value) };
    else if (kind === '<') more.source = span;
    else if (value === 'e1' || value === 'e2') {
      const isPronoun = /^(?:he|she|it|his|her|its|they|their|him|them)$/i.test(span.text);
      entities[value].mentions.push({ ...span, kind: isPronoun ? 'pronoun' : 'nominal' });
    } else
      dates.push({ id: `d${dates.length + 1}`, ...span, type: value.startsWith('P') ? 'DURATION' : 'DATE', value });
  }
  const speaker = by === null ? null : { entity: by, name: entities[by].name, how: 'name' as const, confidence: 1 };
  const quote = quoteOf(text, 'q1', content, { ...more, speaker });
  return runClaims(text, { quotes: [quote], entities: Object.values(entities), dates }).claims[0]!.standalone;
}

function named(id: string, type: Entity['type'], name: string) {
  return { id, type, name, aliases: [], descriptions: [], mentions: [] as Entity['mentions'][number][] };
}

const MADE: readonly (readonly [marked: string, expected: string, reason: string])[] = [
  ['She ((said)) [[that the bridge was safe]].', 'The bridge was safe', 'nothing to put in'],
  ['She ((said)) [[{she|e1} had warned the board]].', '[Ana Ruiz] had warned the board', 'a resolved pronoun'],
  ['He ((said)) [[{her|e1} plan was late]].', '[Ana Ruiz’s] plan was late', 'a possessive pronoun'],
  ['He ((said)) [[nobody had warned {her|e1} twice]].', 'Nobody had warned [Ana Ruiz] twice', '"her" as object'],
  [
    'She ((said)) [[{the company|e2} would close two mills]].',
    '[Halvorsen Mills] would close two mills',
    'a description',
  ],
  [
    'She ((said)) [[{the company|e2}’s debt had doubled]].',
    '[Halvorsen Mills]’s debt had doubled',
    'a description with ’s',
  ],
  ['[[“I am proud of the town,”]] she ((said)).', '[Ana Ruiz is] proud of the town', '"I am" with the verb of a name'],
  ['[[“I’ve read the report,”]] she ((said)).', '[Ana Ruiz has] read the report', 'a contraction'],
  ['[[“I voted for the bridge,”]] she ((said)).', '[Ana Ruiz] voted for the bridge', 'past tense stays'],
  [
    '[[“I really think the bridge is safe,”]] she ((said)).',
    '[Ana Ruiz] really [thinks] the bridge is safe',
    'an adverb between',
  ],
  ['[[“I don’t trust the report,”]] she ((said)).', '[Ana Ruiz doesn’t] trust the report', 'a negated auxiliary'],
  ['[[“My office paid for the lamps,”]] she ((said)).', '[Ana Ruiz’s] office paid for the lamps', '"my"'],
  [
    '[[“And the bridge is shut,”]] she ((said)).',
    'The bridge is shut',
    'a conjunction that ties it to what came before',
  ],
  ['She ((said)) [[the bridge closed on {Monday|2024-05-13}]].', 'The bridge closed on [May 13, 2024]', 'a day'],
  [
    'She ((said)) [[the bridge closed {Monday|2024-05-13}]].',
    'The bridge closed [on May 13, 2024]',
    'a day without a preposition',
  ],
  ['She ((said)) [[the bridge closed {last year|2023}]].', 'The bridge closed [in 2023]', 'a year'],
  [
    'She ((said)) [[{last year|2023} was the worst for the port]].',
    '[2023] was the worst for the port',
    'a year as subject',
  ],
  [
    'She ((said)) [[rents rose {last week|2024-W19}]].',
    'Rents rose [in the week of May 6, 2024]',
    'a week of ISO 8601 by its Monday',
  ],
  [
    'She ((said)) [[rents will rise by {the end of the year|2024}]].',
    'Rents will rise by [the end of 2024]',
    'a part of a year',
  ],
  [
    'She ((said)) [[the bridge closed on {May 13, 2024|2024-05-13}]].',
    'The bridge closed on May 13, 2024',
    'a full date stays',
  ],
  ['She ((said)) [[the work took {three years|P3Y}]].', 'The work took three years', 'a duration stays'],
  [
    '<<The mayor>> ((promised|promise)) [[to close the bridge]].',
    '[Ana Ruiz promised] to close the bridge',
    'no subject: who does what',
  ],
  ['<<She>> ((rejected|reject)) [[the levy]].', '[Ana Ruiz rejected] the levy', 'no verb'],
  [
    'She ((said)) [[it was clear that the bridge would hold]].',
    'It was clear that the bridge would hold',
    '"it" that stands for nothing',
  ],
  [
    'She ((said)) [[the bridge had lost its lamps]].',
    'The bridge had lost its lamps',
    'the claim itself says what "its" is',
  ],
];

describe('standalone', () => {
  it.each(MADE)('%s', (marked, expected, reason) => {
    expect(standalone(marked), reason).toBe(expected);
  });

  it('puts the noun phrase before it for a relative pronoun', () => {
    const [, second] = runClaims('She said the council sold the old ferry, which was built in 1971.', {
      quotes: [
        quoteOf('She said the council sold the old ferry, which was built in 1971.', 'q1', [{ start: 9, end: 64 }]),
      ],
    }).claims;
    expect(second?.standalone).toBe('[The old ferry] was built in 1971');
  });

  it('puts an organisation for "we"', () => {
    expect(standalone('[[“We have sold two mills,”]] it ((said)).', 'e2')).toBe('[Halvorsen Mills has] sold two mills');
  });
});

const UNSURE: readonly (readonly [marked: string, reason: string])[] = [
  ['She ((said)) [[he had warned the board]].', 'a pronoun that is not resolved'],
  ['She ((said)) [[the company would close two mills]].', 'a description that is not resolved'],
  ['She ((said)) [[it had failed in the night]].', '"it" that stands for something'],
  ['She ((said)) [[this was a mistake]].', 'a demonstrative'],
  ['[[“We are ready,”]] she ((said)).', '"we" of a person may be anybody'],
  ['[[“You were late,”]] she ((said)).', 'the listener'],
  ['[[“I’d close the bridge,”]] she ((said)).', '"I’d" is "I had" or "I would"'],
  ['[[“I put the lamps there,”]] she ((said)).', 'present or past'],
  ['She ((said)) [[I was late]].', 'the narrator’s "I"'],
  ['[[“Who closed the bridge?”]] she ((asked|ask)).', 'a question asserts nothing'],
  ['She ((said)) [[the bridge closed on {Monday|XXXX-WXX-1}]].', 'a date that was not resolved'],
  ['She ((said)) [[{Second-quarter|2024-Q2} revenue rose]].', 'a date that goes with a noun'],
  ['((Promised|promise)) by nobody, [[to close the bridge]].', 'no subject and no source'],
  ['<<I>> ((promise|promise)) [[to close the bridge]].', 'the cue’s verb is another behind a name'],
  ['[[“I like her,”]] she ((said)).', 'the speaker calls herself "I", so "her" is another'],
];

describe('standalone is null where it is not sure', () => {
  it.each(UNSURE)('%s', (marked, reason) => {
    expect(standalone(marked), reason).toBeNull();
  });

  it('where nobody is known as speaker', () => {
    expect(standalone('[[“I am proud of the town,”]] she ((said)).', null)).toBeNull();
  });
});

it('keeps all words of the claim but those in brackets and those they stand for', () => {
  const words = fc.constantFrom(
    'I',
    'my',
    'the bridge',
    'closed',
    'am',
    'was',
    'late',
    'and',
    'on Monday',
    'it',
    'not',
    ',',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (parts) => {
      const made = standalone(`[[“The bridge ${parts.join(' ')}”]] she ((said)).`);
      const kept = (made ?? '')
        .replace(/\[[^\]]*\]/g, ' ')
        .split(/\s+/)
        .filter((word) => word !== '');
      expect(kept.every((word) => `the bridge ${parts.join(' ')}`.toLowerCase().includes(word.toLowerCase()))).toBe(
        true,
      );
    }),
    { numRuns: 60 },
  );
});
