import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitiesIn, namesIn } from './names-in.ts';

/** `type:name` of every entity of a text, in order of first mention. */
const NAMES: readonly (readonly [text: string, expected: readonly string[], reason: string])[] = [
  ['Judge Petra Lindqvist adjourned the case.', ['person:Petra Lindqvist'], 'a title stays outside'],
  ["Marta Vollan's plan failed.", ['person:Marta Vollan'], 'a possessive stays outside'],
  ['The plan of Sen. Aldo Brankovic failed.', ['person:Aldo Brankovic'], 'an abbreviated title stays outside'],
  ['Dr Noor Castell, a surgeon, agreed.', ['person:Noor Castell'], 'an apposition is no part of the name'],
  ['Pietro van der Meulen resigned.', ['person:Pietro van der Meulen'], 'small words inside a name'],
  [
    'Shares in Corvane Holdings Inc fell.',
    ['organisation:Corvane Holdings Inc'],
    'a legal ending makes an organisation',
  ],
  ['The Ministry of Fisheries denied it.', ['organisation:Ministry of Fisheries'], 'a ministry with its of-phrase'],
  ['She teaches at the University of Tarn.', ['organisation:University of Tarn'], 'a university with its of-phrase'],
  ['He spoke to France Today on Monday.', ['organisation:France Today'], 'a country and a paper word are a paper'],
  [
    'Floods hit France and Italy today.',
    ['location:France', 'location:Italy'],
    'near miss: the country before a lower-case today',
  ],
  ['They flew from Lisbon to Oslo.', ['location:Lisbon', 'location:Oslo'], 'cities'],
  ['The United States and Japan signed.', ['location:United States', 'location:Japan'], 'a country of two words'],
  ['Prime Minister Odile Fontanet resigned.', ['person:Odile Fontanet'], 'a title of two words stays outside'],
  ['Sir Hugh Penrose bowed.', ['person:Hugh Penrose'], 'a title of rank'],
  ['“It is late,” said Tobias Renn.', ['person:Tobias Renn'], 'a name behind a quotation'],
  ['Lars O’Meara won the race.', ['person:Lars O’Meara'], 'an apostrophe inside a name'],
  ['Jean-Luc Varga won the race.', ['person:Jean-Luc Varga'], 'a hyphen inside a name'],
  ['J. R. Haldane won the race.', ['person:J. R. Haldane'], 'initials'],
  ['The Bank of Norvania cut rates.', ['organisation:Bank of Norvania'], 'a bank with its of-phrase'],
  [
    'Talks at the World Health Organization stalled.',
    ['organisation:World Health Organization'],
    'an organisation of three words',
  ],
  [
    'The Brightwater Foundation paid for it.',
    ['organisation:Brightwater Foundation'],
    'a word that makes organisations',
  ],
  ['Workers at Hollis & Crane struck.', ['organisation:Hollis & Crane'], 'an ampersand joins a firm'],
  ['Snow fell in New York and in Quebec.', ['location:New York', 'location:Quebec'], 'a city of two words'],
  ['Nothing happened on Monday in March.', [], 'near miss: days and months are no names'],
  ['The mayor will march in May.', [], 'near miss: words that are also names'],
  ['It was a long day. Rain fell. Trees broke.', [], 'near miss: capitals at the start of sentences'],
  ['He said the French and German plans differ.', [], 'near miss: nationalities are left out'],
];

describe('the entities stage', () => {
  it.each(NAMES)('%s → %j (%s)', async (text, expected) => {
    expect(await namesIn(text)).toEqual(expected);
  });
});

/** `name (aliases)` of the people and organisations of a text. */
const MERGED: readonly (readonly [text: string, expected: readonly string[], reason: string])[] = [
  ['Ines Calder spoke. Calder left.', ['Ines Calder (Calder)'], 'a surname goes to the full name'],
  ['Calder left early, said Ines Calder.', ['Ines Calder (Calder)'], 'also where the surname comes first'],
  ['Ines Calder spoke. Ms. Calder left.', ['Ines Calder (Calder)'], 'a title does not part them'],
  ['Ines Calder and Tom Calder spoke.', ['Ines Calder', 'Tom Calder'], 'near miss: one surname, two people'],
  [
    'The International Coral Agency (ICA) met. The ICA agreed.',
    ['International Coral Agency (ICA)'],
    'an acronym in brackets',
  ],
  [
    'Prof. Amara Diallo spoke. Diallo, who is 60, smiled.',
    ['Amara Diallo (Diallo)'],
    'a surname before a relative clause',
  ],
  ['Ines Maria Calder spoke. Ines Calder left.', ['Ines Maria Calder (Ines Calder)'], 'a middle name'],
  ['Tom Varga spoke. Tom left.', ['Tom Varga (Tom)'], 'a first name'],
  [
    'Ines Calder met Tom Calder. Tom Calder left. Calder was late.',
    ['Ines Calder', 'Tom Calder (Calder)'],
    'a shared surname goes to the one named last',
  ],
  [
    'Vandermeer Steel Ltd rose. Vandermeer Steel is old.',
    ['Vandermeer Steel Ltd (Vandermeer Steel)'],
    'the legal ending is dropped',
  ],
];

describe('what the stage always keeps to', () => {
  it('numbers entities by their first mention and keeps mentions in order', async () => {
    const found = await entitiesIn('Ines Calder met Tom Varga in Oslo. Varga smiled. Calder did not. Oslo slept.');
    expect(found.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
    expect(found.map(({ mentions }) => mentions.map(({ start }) => start))).toEqual([
      [0, 49],
      [16, 35],
      [29, 65],
    ]);
  });

  it('reads a headline in capitals as the body does', async () => {
    const found = await entitiesIn(
      'CALDER QUITS AFTER ROW\n\nInes Calder quit on Monday. Calder had been mayor since 2011.',
    );
    expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Ines Calder', 3]]);
  });

  it('keeps what stands before and behind a name as its descriptions', async () => {
    const found = await entitiesIn('Finance Minister Odile Fontanet met Tom Varga, a lawyer from Oslo, on Monday.');
    const described = found.map(({ name, descriptions }) => [name, descriptions.map(({ text }) => text)]);
    expect(described).toContainEqual(['Odile Fontanet', ['Finance Minister']]);
    expect(described).toContainEqual(['Tom Varga', ['a lawyer from Oslo']]);
  });

  it('never throws and slices every mention and description from the text', async () => {
    const word = fc.constantFrom(
      'Ines',
      'Calder',
      'Mr.',
      'the',
      'Ltd',
      '(ICA)',
      "'s",
      ',',
      '.',
      '\n\n',
      '😀',
      'e\u0301',
      'said',
      'OSLO',
      '“',
      '”',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 40 }),
        async (words) => {
          const text = `A ${words.join(' ')}`;
          for (const { mentions, descriptions } of await entitiesIn(text)) {
            for (const { start, end, text: slice } of [...mentions, ...descriptions])
              expect(text.slice(start, end)).toBe(slice);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('merging', () => {
  it.each(MERGED)('%s → %j (%s)', async (text, expected) => {
    expect(
      await namesIn(text, ({ name, aliases }) => (aliases.length > 0 ? `${name} (${aliases.join(', ')})` : name)),
    ).toEqual(expected);
  });
});
