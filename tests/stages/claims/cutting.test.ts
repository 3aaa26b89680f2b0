import { describe, expect, it } from 'vitest';
import { claimsOf, quoteOf, rangeOf, runClaims } from './marked.ts';

const ROWS: readonly (readonly [marked: string, expected: readonly string[], reason: string])[] = [
  ['She ((said)) [[that the bridge was safe]].', ['the bridge was safe'], 'a leading "that" is no part of the claim'],
  ['She ((said)) [[that is a lie]].', ['that is a lie'], '"that" as a pronoun stays'],
  ['He ((claimed|claim)) [[that paying late was cheaper]].', ['paying late was cheaper'], '"that" before an -ing form'],
  ['[[“The pool is closed,”]] she ((said)).', ['The pool is closed'], 'marks and the trailing comma are left out'],
  [
    '[[“The pool is closed. It lost money.”]] she ((said)).',
    ['The pool is closed.', 'It lost money.'],
    'one claim a sentence of a direct quote',
  ],
  [
    'He ((said)) [[that the road was flooded and that two cars were stuck]].',
    ['the road was flooded', 'two cars were stuck'],
    '"that A and that B"',
  ],
  [
    '[[“The roof is old, and the heating failed in March,”]] he ((said)).',
    ['The roof is old', 'the heating failed in March'],
    '"A, and B" with subject and verb in both',
  ],
  [
    'She ((said)) [[the clinic had closed and they had moved the patients]].',
    ['the clinic had closed', 'they had moved the patients'],
    'a subject pronoun behind "and" begins a clause',
  ],
  [
    '[[“The ferry was late; the crew had gone home.”]]',
    ['The ferry was late', 'the crew had gone home.'],
    'a semicolon between two clauses',
  ],
  [
    'She ((said)) [[the council sold the ferry, which was built in 1971]].',
    ['the council sold the ferry', 'which was built in 1971'],
    'a relative clause that can be checked for itself',
  ],
  [
    'She ((said)) [[the council sold the ferry, which is a pity]].',
    ['the council sold the ferry, which is a pity'],
    'a relative clause without a figure or a past tense',
  ],
  [
    'She ((said)) [[the ferry, which was built in 1971, will be sold]].',
    ['the ferry, which was built in 1971, will be sold'],
    'a relative clause in the middle stays: a claim is one stretch of text',
  ],
  [
    'She ((said)) [[the council sold the ferry which was built in 1971]].',
    ['the council sold the ferry which was built in 1971'],
    'without a comma it says which ferry',
  ],
  [
    'She ((said)) [[the council asked the crew, who it paid in 1971]].',
    ['the council asked the crew', 'who it paid in 1971'],
    'the pronoun is the object',
  ],
  [
    'She ((said)) [[the firm hired forty men, most of whom were from Eastby]].',
    ['the firm hired forty men', 'most of whom were from Eastby'],
    'a part of those who were named',
  ],
  [
    'She ((said)) [[the law covers the fee, which applies to every ship in Sarnette]].',
    ['the law covers the fee', 'which applies to every ship in Sarnette'],
    'a present tense about something named',
  ],
  [
    'She ((said)) [[the council closed the mill, which makes life harder in Eastby]].',
    ['the council closed the mill, which makes life harder in Eastby'],
    'a judgement',
  ],
  [
    'She ((said)) [[they thanked the mayor, whom he called a liar]].',
    ['they thanked the mayor, whom he called a liar'],
    'what somebody is called',
  ],
  [
    'She ((said)) [[the council filed the report, which was late, on Monday]].',
    ['the council filed the report, which was late, on Monday'],
    'the sentence goes on behind the clause',
  ],
  [
    'She ((thanked|support)) [[the crew who left the ferry, which was built in 1971]].',
    ['the crew who left the ferry, which was built in 1971'],
    'the verb before it is that of another relative clause',
  ],
  [
    '[[“We had no money and the steel came late,”]] he ((said)).',
    ['We had no money', 'the steel came late'],
    'a noun phrase behind "and" begins a clause',
  ],
  [
    'She ((said)) [[that one person is missing and nobody is confirmed dead]].',
    ['one person is missing', 'nobody is confirmed dead'],
    'so does an indefinite pronoun',
  ],
  [
    '[[“The cables need replacing and nobody else is going to pay,”]] he ((said)).',
    ['The cables need replacing', 'nobody else is going to pay'],
    '"nobody else"',
  ],
  [
    '[[“I think the mayor and the governor are wrong,”]] he ((said)).',
    ['I think the mayor and the governor are wrong'],
    'behind a verb of thinking the phrase may be part of its subject',
  ],
  [
    '[[“The man who met the mayor and the governor has left,”]] he ((said)).',
    ['The man who met the mayor and the governor has left'],
    'in a relative clause too',
  ],
  [
    '[[“It makes the mayor and the party look bad,”]] he ((said)).',
    ['It makes the mayor and the party look bad'],
    'an infinitive is no finite verb',
  ],
  [
    'He ((demanded|want)) [[a fine for the company, which received $31 million]].',
    ['a fine for the company, which received $31 million'],
    'a noun phrase before it is no clause',
  ],
  [
    'She ((said)) [[the shop sold bread, milk, and lamps]].',
    ['the shop sold bread, milk, and lamps'],
    'a list is kept',
  ],
  [
    'She ((said)) [[the council bought the land and sold the depot]].',
    ['the council bought the land and sold the depot'],
    'one subject for two verbs is one claim',
  ],
  [
    'She ((said)) [[the mayor and the governor had met]].',
    ['the mayor and the governor had met'],
    'coordinated subjects are not clauses',
  ],
  [
    'He ((said)) [[prices rose, wages fell short, and savings]].',
    ['prices rose, wages fell short, and savings'],
    'no clause behind the last conjunction',
  ],
  [
    '[[“If the dam breaks, and the wall fails, we lose the mill.”]]',
    ['If the dam breaks, and the wall fails, we lose the mill.'],
    'a condition is not cut in two',
  ],
  [
    'He ((said)) [[he left because it was late and they were tired]].',
    ['he left because it was late and they were tired'],
    'what is coordinated in a because-clause stays',
  ],
  [
    '[[“We were early,”]] he ((said)), [[“and we paid for it.”]]',
    ['We were early', 'and we paid for it.'],
    'a claim stays within one content span',
  ],
  [
    '[[“The plan,”]] he ((said)), [[“is dead.”]]',
    ['is dead.'],
    'the part without a verb is left out where another part has one',
  ],
  [
    'He ((called)) [[it an “act of war”]].',
    ['it an “act of war”'],
    'a mark stays where its partner is inside the claim',
  ],
  ["[['The shop is shut,']] she ((said)).", ['The shop is shut'], 'single marks'],
  ["She ((said)) [[the workers' pay was cut]].", ["the workers' pay was cut"], 'an apostrophe is no mark'],
  ["[[''The shop is shut,'']] she ((said)).", ['The shop is shut'], 'doubled apostrophes as marks'],
  ['[[“-5 degrees is normal here,”]] she ((said)).', ['-5 degrees is normal here'], 'a minus belongs to its number'],
  ['[[“…”]] he ((said)).', [], 'nothing but punctuation is no claim'],
];

describe('cutting', () => {
  it.each(ROWS)('%s', (marked, expected, reason) => {
    expect(
      claimsOf(marked).map((claim) => claim.text),
      reason,
    ).toEqual(expected);
  });
});

describe('nested quotes', () => {
  const text = 'Ortega said Lindqvist told her “the vault was empty.”';
  const outerRange = rangeOf(text, 'Lindqvist told her “the vault was empty.”');
  const innerRange = rangeOf(text, '“the vault was empty.”');

  it('gives the outer quote its own claim beside the inner one', () => {
    const outer = quoteOf(text, 'q1', [outerRange]);
    const inner = quoteOf(text, 'q2', [innerRange], { within: 'q1' });
    expect(runClaims(text, { quotes: [outer, inner] }).claims.map((claim) => [claim.quote, claim.text])).toEqual([
      ['q1', 'Lindqvist told her “the vault was empty.”'],
      ['q2', 'the vault was empty.'],
    ]);
  });

  it('gives a span that both would claim to the inner quote alone', () => {
    const outer = quoteOf(text, 'q1', [innerRange]);
    const inner = quoteOf(text, 'q2', [innerRange], { within: 'q1' });
    expect(runClaims(text, { quotes: [outer, inner] }).claims.map((claim) => claim.quote)).toEqual(['q2']);
  });

  it('survives quotes that are within each other', () => {
    const first = quoteOf(text, 'q1', [innerRange], { within: 'q2' });
    const second = quoteOf(text, 'q2', [outerRange], { within: 'q1' });
    expect(runClaims(text, { quotes: [first, second] }).claims).toHaveLength(2);
  });
});
