import { describe, expect, it } from 'vitest';
import { compareWithAccepted, readAccepted, toAccepted, writeAccepted } from '../../src/evaluation/accepted.ts';
import { type Prediction, scoreRecords } from '../../src/evaluation/score.ts';
import { goldDocument, goldQuote, named, predictionFromGold } from './gold-documents.ts';

const TEXT = 'Ana Ruiz said the ferry was safe. Tom Beck denied the report. Lena Ott asked for a new boat.';
const RUIZ = { speaker: { kind: 'named' as const, names: ['Ana Ruiz'] } };
const GOLD = goldDocument({
  text: TEXT,
  quotes: [
    goldQuote(TEXT, { source: 'Ana Ruiz', content: ['the ferry was safe'] }, RUIZ),
    goldQuote(TEXT, { source: 'Tom Beck', content: ['the report'] }, RUIZ),
    goldQuote(TEXT, { source: 'Lena Ott', content: ['for a new boat'] }, RUIZ),
  ],
});
const PERFECT = predictionFromGold(GOLD);

/** The score when only these quotes are found, with these speakers. */
function scoreOf(speakers: readonly (string | null)[]) {
  const quotes = PERFECT.quotes.flatMap((quote, i) => {
    const speaker = speakers[i];
    return speaker === null || speaker === undefined ? [] : [{ ...quote, speaker: named(speaker) }];
  });
  const record: Prediction = { ...PERFECT, quotes };
  return scoreRecords([GOLD], new Map([[GOLD.id, record]]));
}

describe('accepted scores', () => {
  const before = scoreOf(['Ana Ruiz', 'Tom Beck', null]);

  it('are one line a measure and one character a quote', () => {
    const text = writeAccepted(toAccepted(before));
    expect(text).toContain('    "quotes@0.5": [2, 2, 3],\n');
    expect(text).toMatch(/"night-owl": "[0-9a-f]{8} sf-"/);
    expect(readAccepted(text, 'scores.json')).toEqual(toAccepted(before));
  });

  it('can be empty', () => {
    const text = writeAccepted(toAccepted({ documents: [], tallies: new Map() }));
    expect(readAccepted(text, 'scores.json')).toMatchObject({ tallies: {}, quotes: {} });
  });

  it.each([
    [['Ana Ruiz', 'Tom Beck', null], [], 'nothing changed'],
    [[null, 'Ana Ruiz', 'Tom Beck'], ['0 s-', '1 fs', '2 -f'], 'missed, speaker right, found'],
    [['Tom Beck', 'Tom Beck', 'Ana Ruiz'], ['0 sf', '2 -s'], 'speaker wrong, found with speaker'],
  ] as const)('with speakers %j the changes are %j', (speakers, expected, reason) => {
    const { changes } = compareWithAccepted(scoreOf(speakers), toAccepted(before));
    expect(
      changes.map(({ index, from, to }) => `${index} ${from}${to}`),
      reason,
    ).toEqual(expected);
  });

  it('name the quote by document, place and text', () => {
    const { changes } = compareWithAccepted(scoreOf([]), toAccepted(before));
    expect(changes[0]).toEqual({ id: 'night-owl', index: 0, text: 'the ferry was safe', from: 's', to: '-' });
  });

  it('do not compare quotes of another gold', () => {
    const other = { ...GOLD, quotes: GOLD.quotes!.slice(1) };
    const now = scoreRecords([other, { ...GOLD, id: 'new' }], new Map([[GOLD.id, PERFECT]]));
    const accepted = toAccepted(scoreRecords([GOLD, { ...GOLD, id: 'old' }], new Map()));
    const comparison = compareWithAccepted(now, accepted);
    expect(comparison).toMatchObject({ changes: [], added: ['new'], altered: ['night-owl'], gone: ['old'] });
  });

  it.each([
    ['{', 'no JSON'],
    ['{"schema":"onrecord-scores/2","tallies":{},"quotes":{}}', 'another version'],
    ['{"schema":"onrecord-scores/1","tallies":{"quotes":[1,2]},"quotes":{}}', 'a count missing'],
    ['{"schema":"onrecord-scores/1","tallies":{},"quotes":{"a":"sf-"}}', 'no hash'],
  ])('that are broken are refused: %s', (json, reason) => {
    expect(() => readAccepted(json, 'scores.json'), reason).toThrow(
      expect.objectContaining({ code: 'bad-gold', where: 'scores.json' }),
    );
  });
});
