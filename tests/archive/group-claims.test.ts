import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimGrouper, groupClaims } from '../../src/archive/group-claims.ts';
import type { OnrecordRecord } from '../../src/document/record.ts';
import { anyRecord } from '../formats/exchange/records.ts';
import { claiming, read } from './read.ts';

const SAME: readonly (readonly [a: string, b: string, reason: string])[] = [
  ['the tunnel will cost 40 million pounds by 2030', 'the tunnel will cost 40 million pounds by 2030', 'word for word'],
  [
    'the tunnel will cost £40 million by 2030',
    'the tunnel would cost 40 million pounds by 2030',
    'one amount, two ways',
  ],
  ['the council would close two libraries in June', 'the council will close two libraries in June', 'another tense'],
  [
    'unemployment in the north has doubled since the mill closed',
    'unemployment in the north had doubled since the mill was closed',
    'small words',
  ],
  ['two thirds of the ferries were late last winter', 'two-thirds of ferries were late last winter', 'a hyphen'],
  ['the plan would put 3,000 nurses out of work', 'the new plan would put 3,000 nurses out of work', 'one word more'],
  [
    'Corran Rail cut the maintenance budget by a third',
    'Corran Rail had cut its maintenance budget by a third',
    'an article for a pronoun',
  ],
  [
    'the river has been safe to swim in for ten years',
    'the river has been perfectly safe to swim in for ten years',
    'an adverb',
  ],
  [
    'the levee had passed inspection in June 2023',
    'the levee had passed an inspection on 14 June 2023',
    'a date that is fuller',
  ],
];

const DIFFERENT: readonly (readonly [a: string, b: string, reason: string])[] = [
  ['the tunnel will cost £40 million by 2030', 'the tunnel will cost £60 million by 2030', 'another figure'],
  ['unemployment in the north doubled in 2019', 'unemployment in the north doubled in 2021', 'another year'],
  ['unemployment in Corran doubled last year', 'unemployment in Tavish doubled last year', 'another place'],
  ['Ruiz sold the harbour to the port company', 'the port company sold the harbour to Ruiz', 'the other way round'],
  ['the levee passed inspection in June', 'the levee did not pass inspection in June', 'the opposite'],
  ['house prices in the town rose sharply', 'house prices in the town fell sharply', 'an opposite word'],
  ['the ferry is safe', 'the ferry is late', 'too few words'],
  ['it had cost the town millions', 'it had cost the country dearly', 'what leans on the text before'],
  ['the bridge was closed for repairs', 'the bridge was closed for the parade of the king', 'too little in common'],
];

describe('the same claim in two articles', () => {
  it.each(SAME)('%s | %s', async (a, b, reason) => {
    const groups = await groupClaims([await claiming('a', a), await claiming('b', b, 'Tom Birch')]);
    expect(groups, reason).toHaveLength(1);
    expect(groups[0]).toMatchObject({ documents: 2, speakers: ['Ana Ruiz', 'Tom Birch'] });
  });
});

describe('two claims', () => {
  it.each(DIFFERENT)('%s | %s', async (a, b, reason) => {
    const records = [await claiming('a', a), await claiming('b', b, 'Tom Birch')];
    expect(records.flatMap(({ claims }) => claims)).toHaveLength(2);
    expect(await groupClaims(records), reason).toEqual([]);
  });
});

describe('what a speaker likes', () => {
  it('is not the same because the speaker is', async () => {
    const article = (id: string, what: string) => read(id, `“I love ${what},” Ana Ruiz said.`);
    const records = [await article('a', 'Hispanics'), await article('b', 'Oreos'), await article('c', 'old trams')];
    expect(records.flatMap(({ claims }) => claims)).toHaveLength(3);
    expect(await groupClaims(records)).toEqual([]);
  });

  it('stands in a headline too, whose capitals are no names', async () => {
    const [record] = [await claiming('a', 'the council will close two public libraries')];
    const text = 'The Council Will Close Two Public Libraries';
    const headline = { ...record, claims: record.claims.map((claim) => ({ ...claim, text, standalone: null })) };
    expect(await groupClaims([record, headline])).toHaveLength(1);
  });
});

describe('a claim of "we"', () => {
  const claim = 'we have built 4,000 homes in three years';
  it.each([
    ['Ana Ruiz', 1, 'of the same speaker'],
    ['Ruiz', 1, 'of the same, by surname'],
    ['Tom Birch', 0, 'of another one, whose homes are others'],
  ])('%s: %d', async (speaker, groups, reason) => {
    const article = (id: string, name: string) => read(id, `“We have built 4,000 homes in three years,” ${name} said.`);
    expect(claim).toContain('we');
    expect(await groupClaims([await article('a', 'Ana Ruiz'), await article('b', speaker)]), reason).toHaveLength(
      groups,
    );
  });
});

describe('a group', () => {
  const claim = 'the town lost 4,000 jobs after the mill closed';

  it('begins with what was published first, and counts articles and speakers', async () => {
    const groups = await groupClaims([
      await claiming('late', claim, 'Tom Birch', '2024-05-16'),
      await claiming('early', claim, 'Ana Ruiz', '2024-05-14'),
      await read('undated', `Tom Birch said that ${claim}.`, null),
      await read('both', `Ana Ruiz said that ${claim}. Tom Birch also said that ${claim}.`, '2024-05-15'),
    ]);
    expect(groups).toHaveLength(1);
    const [group] = groups;
    expect(group!.appearances.map(({ document }) => document)).toEqual(['early', 'both', 'both', 'late', 'undated']);
    expect(group).toMatchObject({
      first: { document: 'early', record: 1, claim: 'c1', speaker: 'Ana Ruiz', publishedAt: '2024-05-14', text: claim },
      documents: 4,
      speakers: ['Ana Ruiz', 'Tom Birch'],
    });
  });

  it('is the same whether records come at once or one by one, and twice the same', async () => {
    const records = [await claiming('a', claim), await claiming('b', claim), await claiming('c', SAME[0]![0])];
    const grouper = claimGrouper();
    for (const record of records) grouper.add(record);
    expect(grouper.groups()).toEqual(await groupClaims(records));
    expect(await groupClaims(arriving(records))).toEqual(await groupClaims(records));
  });

  it('is told for each claim when it is added', async () => {
    const grouper = claimGrouper();
    expect(grouper.add(await claiming('a', claim))).toEqual([0]);
    expect(grouper.add(await claiming('b', SAME[0]![0]))).toEqual([1]);
    expect(grouper.add(await claiming('c', claim))).toEqual([0]);
  });

  it('is made of any records without a failure, and holds each appearance once', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 6 }), (records) => {
        const grouper = claimGrouper();
        for (const record of records) grouper.add(record);
        const keys = grouper
          .groups()
          .flatMap(({ appearances }) => appearances.map(({ record, claim: id }) => `${record} ${id}`));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

async function* arriving(records: readonly OnrecordRecord[]): AsyncGenerator<OnrecordRecord> {
  for (const record of records) {
    await Promise.resolve();
    yield record;
  }
}
