import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disputesIn } from '../../src/archive/disputes.ts';
import { anyRecord } from '../formats/exchange/records.ts';
import { read } from './read.ts';

type Expected = readonly [claim: RegExp, by: RegExp | null, speaker: string, how: string];

const ARTICLES: readonly (readonly [text: string, expected: readonly Expected[], reason: string])[] = [
  [
    'Ana Ruiz said that the mill had dumped waste in the river. Tom Birch denied that the mill had dumped waste in the river.',
    [[/mill had dumped/, /mill had dumped/, 'Tom Birch', 'denied']],
    'denied in the same words',
  ],
  [
    'Tom Birch denied that the mill had dumped waste in the river. Ana Ruiz said the mill had dumped waste in the river for years.',
    [[/for years/, /mill had dumped waste in the river$/, 'Tom Birch', 'denied']],
    'denied before it is told',
  ],
  [
    'Ana Ruiz said the levee had passed inspection in June. Tom Birch said the levee had not passed inspection in June.',
    [[/had passed/, /had not passed/, 'Tom Birch', 'negated']],
    'the opposite polarity',
  ],
  [
    'Ana Ruiz said house prices in the town had risen. Tom Birch said house prices in the town had fallen.',
    [[/risen/, /fallen/, 'Tom Birch', 'opposite']],
    'a word of opposite meaning',
  ],
  [
    'Ana Ruiz said the tunnel would cost £40 million. Tom Birch said the tunnel would cost £95 million.',
    [[/40/, /95/, 'Tom Birch', 'figure']],
    'another figure for the same thing',
  ],
  [
    '“The company knew of the leak for two years,” Ana Ruiz said.\n\n“That is not true,” Tom Birch said.',
    [[/knew of the leak/, /That is not true/, 'Tom Birch', 'false']],
    'called false by the next speaker',
  ],
  [
    'Ana Ruiz accused Tom Birch of hiding the report on the leak. Birch denied the accusation.',
    [[/hiding the report/, null, 'Tom Birch', 'accusation']],
    'denied by the accused',
  ],
  [
    'Ana Ruiz said that Tom Birch had cut spending on clinics by a fifth. Birch denied cutting any.',
    [[/had cut spending/, /cutting any/, 'Tom Birch', 'accusation']],
    'denied in one word of it by the one whom it is about',
  ],
  [
    'Ana Ruiz said the canton had spent 212 million francs. Tom Birch contradicted her: “It is 204 million, not a cent more.”',
    [[/212/, /204/, 'Tom Birch', 'false']],
    'contradicted by the cue',
  ],
  [
    'Fennec Nine said the app had kept recordings for 90 days. Harrow Labs denies this.',
    [[/kept recordings/, null, 'Harrow Labs', 'accusation']],
    'a pronoun for what was just said',
  ],
  [
    'Ana Ruiz said the mill had dumped waste in the river in 2019. Tom Birch disputed her account on Monday.',
    [[/dumped waste/, null, 'Tom Birch', 'accusation']],
    'an account that was just given',
  ],
  [
    'Ana Ruiz said that Tom Birch had cut spending on clinics by a fifth. Birch denied the charge through a lawyer.',
    [[/had cut spending/, null, 'Tom Birch', 'accusation']],
    'denied by the one whom it is about, with how he did',
  ],
  [
    'Ana Ruiz said the mill had dumped waste in the river in 2019. Tom Birch called the claim “a lie”.',
    [[/dumped waste/, /the claim/, 'Tom Birch', 'false']],
    'called a lie in indirect speech',
  ],
  [
    '“The company knew of the leak for two years,” Ana Ruiz said. “Nonsense,” Tom Birch said.',
    [[/knew of the leak/, /Nonsense/, 'Tom Birch', 'false']],
    'called false in a word',
  ],
  [
    'Ana Ruiz said the vaccine had caused 12 deaths. “There is no link,” Tom Birch said.',
    [[/caused 12 deaths/, /no link/, 'Tom Birch', 'false']],
    'no link between what was said to be a cause and its effect',
  ],
  [
    'According to the ledger, the doors were closed at nine.\n\n“The ledger is wrong,” Tom Birch said.',
    [[/doors were closed/, /ledger is wrong/, 'Tom Birch', 'false']],
    'what says it is called wrong',
  ],
];

const NO_DISPUTE: readonly (readonly [text: string, reason: string])[] = [
  [
    'Ana Ruiz said that the mill had dumped waste in the river. Ruiz denied that the mill had dumped waste in the lake.',
    'one speaker',
  ],
  [
    'Ana Ruiz denied that the mill had dumped waste in the river. Tom Birch denied that the mill had dumped waste in the river.',
    'both deny',
  ],
  [
    'Ana Ruiz said the levee had passed inspection in June 2022. Tom Birch said the levee had not passed inspection in May 2023.',
    'two dates',
  ],
  [
    'Ana Ruiz said the tunnel would cost £40 million. Tom Birch said the tunnel would cost about £41 million.',
    'rounding',
  ],
  [
    'Ana Ruiz said the tunnel would cost £95 million. Tom Birch said the tunnel would cost more than £40 million.',
    'at least so much',
  ],
  [
    'Ana Ruiz said the tunnel would cost £40 million. Tom Birch said the bridge would cost £95 million.',
    'another thing',
  ],
  ['Ana Ruiz said unemployment in Corran had risen. Tom Birch said unemployment in Tavish had fallen.', 'two places'],
  [
    'Ana Ruiz said the school would open in May. Tom Birch said the swimming pool would close.',
    'opposite words about two things',
  ],
  [
    '“The company knew of the leak,” Ana Ruiz said. “That is not true of its rivals,” she said.',
    'the same speaker goes on',
  ],
  [
    'Ana Ruiz said the alarm had failed twice. Tom Birch denied that the guard had slept. “That is simply untrue,” he said.',
    'what is untrue is what the speaker denied just before',
  ],
  ['Ana Ruiz said the road was icy. “The timetable is wrong,” Tom Birch said.', 'what is wrong was not spoken of'],
  [
    'Ana Ruiz said that the council had cut spending. Tom Birch denied cutting any.',
    'who denies is not whom it is about',
  ],
  ['Ana Ruiz said the road was icy. Tom Birch denied the allegations.', 'which allegations, the text does not say'],
  [
    'Ana Ruiz said the mill had closed in 2019. The river rose in May, and the fields along both banks of it have been under water since the first days of June. Tom Birch disputes this.',
    'what "this" is was not said by anybody',
  ],
  [
    'Ana Ruiz criticized him for saying he had sacrificed for his country. Tom Birch said Ruiz was wrong to say he had not sacrificed for his country.',
    'who says what is said to be said is another question',
  ],
  ['Ana Ruiz promised to close the mill. Tom Birch denied it.', 'a promise is not true or false'],
  [
    'Ana Ruiz said the mill had dumped waste in the river. “I know the river well,” Tom Birch said. Birch denied this.',
    'what the speaker said himself stands between',
  ],
  [
    'Ana Ruiz said the mill had closed in 2019. Tom Birch called the claim “important”.',
    'a claim that is called important',
  ],
  ['Ana Ruiz said the mill had closed in 2019. “There is no link,” Tom Birch said.', 'no link was claimed'],
  ['Ana Ruiz said the mill had closed in 2019. Tom Birch did not deny that the mill had closed in 2019.', 'not denied'],
  [
    'Ana Ruiz said the mill had closed in 2019. New figures contradicted her account.',
    'figures do not speak of what was said last',
  ],
  ['Ana Ruiz said the ferry was late. Tom Birch said the ferry was not full.', 'two things about one subject'],
];

describe('disputesIn', () => {
  it.each(ARTICLES)('%s', async (text, expected, reason) => {
    const record = await read('a', text);
    const wordsOf = (id: string | null) => record.claims.find((claim) => claim.id === id)?.text ?? null;
    const found = disputesIn(record);
    expect(
      found.map(({ claim, by, speaker, how }) => [wordsOf(claim), wordsOf(by), speaker, how]),
      reason,
    ).toEqual(
      expected.map(([claim, by, speaker, how]) => [
        expect.stringMatching(claim) as string,
        by === null ? null : (expect.stringMatching(by) as string),
        speaker,
        how,
      ]),
    );
    for (const { quote } of found) expect(record.quotes.map(({ id }) => id)).toContain(quote);
  });

  it.each(NO_DISPUTE)('no dispute: %s (%s)', async (text) => {
    const record = await read('a', text);
    expect(record.quotes.length).toBeGreaterThan(1);
    expect(disputesIn(record)).toEqual([]);
  });

  it('takes any record', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(disputesIn(record)).toEqual([]);
      }),
    );
  });
});
