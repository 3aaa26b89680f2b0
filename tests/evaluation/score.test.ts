import { describe, expect, it } from 'vitest';
import { measuresOf } from '../../src/evaluation/measures.ts';
import { scoreRecords } from '../../src/evaluation/score.ts';
import { readGold } from '../../src/formats/gold/index.ts';
import { at, goldDocument, goldQuote, named, predictionFromGold, recordQuote } from './gold-documents.ts';

const TEXT =
  'Ana Ruiz said the old ferry was safe. Tom Beck denied a plan to close it. ' +
  '“We will never sell the two boats,” he said. “They are ours.”';

const GOLD = goldDocument({
  text: TEXT,
  quotes: [
    goldQuote(TEXT, { source: 'Ana Ruiz', cue: 'said', content: ['the old ferry was safe'] }, { must: true }),
    goldQuote(TEXT, { source: 'Tom Beck', cue: 'denied', content: ['a plan to close it'] }, { must: false }),
    goldQuote(
      TEXT,
      { source: 'he', cue: 'said', content: ['“We will never sell the two boats,”', '“They are ours.”'] },
      { must: true, phenomena: ['split-quote'], speaker: { kind: 'named', names: ['Tom Beck'] } },
    ),
  ],
});

// Quote 0: 4 of 5 words (0.8), source right. Quote 1: 1 of 5 words, no match. Quote 2: 7 of 10 words (0.7), wrong source.
const RECORD = {
  entities: [],
  dates: [],
  claims: [],
  quotes: [
    recordQuote('q1', { content: [at(TEXT, 'old ferry was safe')], source: at(TEXT, 'Ana') }),
    recordQuote('q2', { content: [at(TEXT, 'plan')] }),
    recordQuote('q3', {
      content: [at(TEXT, '“We will never sell the two boats,”')],
      source: at(TEXT, 'boats'),
      speaker: named('Tom Beck'),
    }),
    recordQuote('q4', { content: [at(TEXT, 'it')] }),
  ],
};

const COUNTS: readonly (readonly [measure: string, correct: number, predicted: number, gold: number, why: string])[] = [
  ['quotes@0.5', 2, 4, 3, 'quotes 0 and 2'],
  ['quotes@0.8', 1, 4, 3, 'quote 0 is 0.8 and counts, quote 2 is 0.7'],
  ['quotes+source@0.5', 1, 4, 3, 'the source of quote 0 lies inside the gold one'],
  ['quotes+speaker@0.5', 1, 4, 3, 'only quote 2 has a speaker in the gold'],
  ['quoted@0.5', 1, 1, 1, 'three words in double marks: quote 2 alone'],
  ['quoted+source@0.5', 0, 1, 1, 'its source is wrong'],
  ['source@exact', 0, 2, 3, '"Ana" is not "Ana Ruiz"'],
  ['source@token', 1, 2, 5, 'the word "Ana"'],
  ['cue@exact', 0, 0, 3, 'no cue found'],
  ['cue@token', 0, 0, 2, '"said" stands in the gold once, for two quotes'],
  ['content@exact', 0, 4, 3, 'none is the same'],
  ['content@token', 13, 13, 20, '4 + 1 + 7, and "it" out of quote 1'],
];

describe('scoreRecords', () => {
  const score = scoreRecords([GOLD], new Map([[GOLD.id, RECORD]]));

  it.each(COUNTS)('%s: %i right of %i, gold %i', (measure, correct, predicted, gold, why) => {
    expect(score.tallies.get(measure), why).toEqual({ correct, predicted, gold });
  });

  it('counts shares over the gold', () => {
    expect(score.tallies.get('must@0.8')).toEqual({ correct: 1, predicted: 0, gold: 2 });
    expect(score.tallies.get('phenomena@split-quote')).toEqual({ correct: 1, predicted: 0, gold: 1 });
    expect(score.tallies.get('phenomena+speaker@split-quote')).toEqual({ correct: 1, predicted: 0, gold: 1 });
    expect(score.tallies.get('speakers')).toEqual({ correct: 1, predicted: 0, gold: 1 });
  });

  it('says what became of each quote', () => {
    expect(score.documents[0]!.quotes).toMatchObject([
      { index: 0, overlap: 0.8, sourceRight: true, speakerRight: null, must: true },
      { index: 1, overlap: null, sourceRight: false, speakerRight: null, must: false },
      { index: 2, overlap: 0.7, sourceRight: false, speakerRight: true, must: true },
    ]);
  });

  it('lists what was missed, made up and wrong', () => {
    expect(score.documents[0]!.findings.map(({ fault, text }) => [fault, text])).toEqual([
      ['missed', 'a plan to close it'],
      ['extra', 'plan'],
      ['extra', 'it'],
      ['wrong', '“We will never sell the two boats,” … “They are ours.”'],
    ]);
  });

  it('counts a document without a record as one in which nothing was found', () => {
    expect(scoreRecords([GOLD], new Map()).tallies.get('quotes@0.5')).toEqual({ correct: 0, predicted: 0, gold: 3 });
  });

  it('scores only the layers that the gold has', () => {
    const measures = [...scoreRecords([GOLD], new Map()).tallies.keys()];
    expect(measures.filter((name) => /^(entities|dates|claims|nonQuotes|names)/.test(name))).toEqual([]);
  });

  it('sums over documents', () => {
    const second = { ...GOLD, id: 'second' };
    const both = scoreRecords([GOLD, second], new Map([[GOLD.id, RECORD]]));
    expect(both.tallies.get('quotes@0.5')).toEqual({ correct: 2, predicted: 4, gold: 6 });
  });
});

describe('the corpus', () => {
  it('scores 1 in every measure when the gold itself is the prediction', async () => {
    const { documents, errors } = await readGold(['corpus'], process.cwd());
    expect(errors).toEqual([]);
    const records = new Map(documents.map((document) => [document.id, predictionFromGold(document)]));
    const score = scoreRecords(documents, records);
    // Disputes are in no record: they are found in its words when it is scored.
    const imperfect = measuresOf(score.tallies).filter(
      ({ name, figures }) => name !== 'disputes' && Object.values(figures).some((value) => value !== 1),
    );
    expect(imperfect).toEqual([]);
    const findings = score.documents.flatMap((document) => document.findings);
    expect(findings.filter(({ layer }) => layer !== 'disputes')).toEqual([]);
    expect(score.tallies.size).toBeGreaterThan(60);
  });
});
