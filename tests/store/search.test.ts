import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchQuery } from '../../src/store/search/search.ts';
import { readWords } from '../../src/store/search/words.ts';
import { foundIn, newStore, recordOf } from './stored-record.ts';

const RECORDS = [
  recordOf(
    'bus',
    [
      { speaker: 'Ana Ruiz', words: 'The night buses were running late', type: 'event', worth: 0.3 },
      { speaker: 'Tom Beck', words: 'We will spend 5 million pounds on climate policy', type: 'quantity', worth: 0.9 },
    ],
    { publishedAt: '2024-05-15', source: 'The Harbour Post', title: 'Buses' },
  ),
  recordOf(
    'school',
    [{ speaker: 'Ana Ruiz', words: 'The climate in schools is getting better', type: 'opinion', worth: 0.1 }],
    {
      publishedAt: '2024-06-01T10:00:00Z',
      url: 'https://www.valley-news.example/school',
    },
  ),
  recordOf('undated', [{ speaker: 'Zoë Ångström', words: 'A policy on climate is needed in naïve Mölle', worth: 0.6 }]),
];

describe('search', () => {
  const rows: readonly (readonly [query: SearchQuery, found: readonly string[], reason: string])[] = [
    [{ q: 'run' }, ['bus q1'], 'words are stemmed: running'],
    [{ q: 'policies -naive' }, ['bus q2'], 'the plural finds the singular'],
    [{ q: 'BUSES RUNS' }, ['bus q1'], 'case does not count, all words have to be there'],
    [{ q: 'bus policy' }, [], 'two quotes have one word each'],
    [{ q: '"climate policy"' }, ['bus q2'], 'a phrase: not "policy on climate", not a climate alone'],
    [{ q: '“climate policy”' }, ['bus q2'], 'curly quotation marks make a phrase too'],
    [{ q: 'clim*' }, ['school q1', 'bus q2', 'undated q1'], 'a beginning; no rank, so the newest first'],
    [{ q: 'runni*' }, ['bus q1'], 'a beginning that the stem does not have'],
    [{ q: 'runnin' }, [], 'without its star it is a word'],
    [{ q: 'climate -policy' }, ['school q1'], 'a word that must not be there'],
    [{ q: 'climate -"climate policy"' }, ['school q1', 'undated q1'], 'a phrase that must not be there'],
    [{ q: '-climate' }, ['bus q1'], 'nothing but an exclusion'],
    [{ q: 'naive molle' }, ['undated q1'], 'accents do not count'],
    [{ q: 'beck million' }, ['bus q2'], 'the name of the speaker is found with the words'],
    [{ q: 'AND OR NEAR( "' }, [], 'nothing is an operator or an error'],
    [{ q: '   ' }, ['school q1', 'bus q2', 'bus q1', 'undated q1'], 'nothing to look for: everything, newest first'],
    [{ speaker: 'Ana Ruiz' }, ['school q1', 'bus q1'], 'by name'],
    [{ speaker: 'ruiz' }, ['school q1', 'bus q1'], 'by a word of the name'],
    [{ speaker: 'Mr. Tom BECK’s' }, ['bus q2'], 'titles, case and possessives do not count'],
    [{ speaker: 'zoe angstrom' }, ['undated q1'], 'neither do accents'],
    [{ speaker: 'Nobody' }, [], 'a name that nobody has'],
    [{ speaker: ['Tom Beck', 'zoe angstrom', 'Nobody'] }, ['bus q2', 'undated q1'], 'one of several speakers'],
    [{ speaker: [] }, [], 'none of them'],
    [
      { source: ['The Harbour Post', 'valley-news.example'] },
      ['school q1', 'bus q2', 'bus q1'],
      'one of several outlets',
    ],
    [{ type: ['quantity'] }, ['bus q2'], 'by the type of a claim'],
    [{ type: ['quantity', 'opinion'] }, ['school q1', 'bus q2'], 'one of several types'],
    [{ minWorth: 0.5 }, ['bus q2', 'undated q1'], 'by the worth of a claim'],
    [{ minWorth: 0.5, type: ['event'] }, ['undated q1'], 'both have to be of one claim'],
    [{ from: '2024-05-16' }, ['school q1'], 'undated ones are not in a period'],
    [{ to: '2024-05-15' }, ['bus q2', 'bus q1'], 'the last day is in it'],
    [{ from: '2024-06-01', to: '2024-06-01' }, ['school q1'], 'a time of day does not count'],
    [{ source: 'The Harbour Post' }, ['bus q2', 'bus q1'], 'by outlet'],
    [{ source: 'valley-news.example' }, ['school q1'], 'the host stands in for a missing outlet'],
    [{ kind: ['indirect'] }, [], 'by kind'],
    [{ document: 'bus', order: 'oldest' }, ['bus q1', 'bus q2'], 'in one document'],
    [{ order: 'worth' }, ['bus q2', 'undated q1', 'bus q1', 'school q1'], 'by worth'],
  ];
  it.each(rows)('%j finds %j (%s)', async (query, found) => {
    const store = await newStore(RECORDS);
    expect(foundIn(store, query).sort()).toEqual([...found].sort());
    if (query.order !== undefined || query.q === undefined) expect(foundIn(store, query)).toEqual(found);
  });

  it('says where the words stand in the text', async () => {
    const store = await newStore(RECORDS);
    const [hit] = store.search({ q: 'buses runs' }).items;
    expect(hit!.matches.map(({ start, end }) => hit!.text.slice(start, end))).toEqual(['buses', 'running']);
  });

  it('marks words that begin as asked too, whatever their case and accents', async () => {
    const store = await newStore(RECORDS);
    const marked = (q: string): readonly string[] =>
      store.search({ q }).items.flatMap(({ text, matches }) => matches.map(({ start, end }) => text.slice(start, end)));
    expect(marked('mol* clim*')).toEqual(['climate', 'Mölle']);
    expect(marked('polic* policy nai*')).toEqual(['policy', 'naïve']);
    expect(marked('-tax nai*')).toEqual(['naïve']);
  });

  it('gives all of it page by page, in every order', async () => {
    const store = await newStore(
      Array.from({ length: 7 }, (_, index) =>
        recordOf(`d${index}`, [{ speaker: 'Ana Ruiz', words: `The bus number ${index} is late`, worth: index / 10 }], {
          publishedAt: `2024-01-0${1 + (index % 3)}`,
        }),
      ),
    );
    for (const order of ['relevance', 'newest', 'oldest', 'worth'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = store.search({ q: 'bus', order, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
        seen.push(...page.items.map(({ document }) => document.id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(foundIn(store, { q: 'bus', order, limit: 50 }).map((found) => found.split(' ')[0]));
      expect(new Set(seen).size).toBe(7);
    }
  });

  it.each([['garbage'], ['eyJhIjoxfQ'], [Buffer.from('["worth",1,2]').toString('base64url')]])(
    'the cursor %s is an error',
    async (cursor) => {
      const store = await newStore(RECORDS);
      expect(() => store.search({ cursor })).toThrow(expect.objectContaining({ code: 'bad-cursor' }));
    },
  );

  it('no text is an error', async () => {
    const store = await newStore(RECORDS);
    const sign = fc.constantFrom(
      '"',
      '*',
      '-',
      '(',
      ')',
      ':',
      '^',
      '{',
      '\u0000',
      "'",
      ' ',
      'a',
      'climate',
      'NEAR',
      '“',
      '+',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.array(sign).map((signs) => signs.join('')),
        ),
        (q) => {
          expect(store.search({ q: q.slice(0, 500) }).items.length).toBeLessThanOrEqual(4);
          expect(store.facets({ q: q.slice(0, 500) }).quotes).toBeLessThanOrEqual(4);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('words of a query', () => {
  it.each([
    ['a "b c" d*', { match: '"a" AND "b c"', prefixes: ['"d"*'], without: [] }],
    ['U.S. -"E.U. law"', { match: '"U S"', prefixes: [], without: ['"E U law"'] }],
    ['"open end', { match: '"open end"', prefixes: [], without: [] }],
    ['*', { match: null, prefixes: [], without: [] }],
  ])('%s', (query, expected) => {
    expect(readWords(query)).toEqual(expected);
  });
});

describe('facets', () => {
  it('count what a search finds', async () => {
    const store = await newStore(RECORDS);
    const facets = store.facets({ q: 'climate' });
    expect(facets.quotes).toBe(3);
    expect(facets.speakers.map(({ name, count }) => [name, count]).sort()).toEqual([
      ['Ana Ruiz', 1],
      ['Tom Beck', 1],
      ['Zoë Ångström', 1],
    ]);
    expect(facets.types.map(({ value, count }) => [value, count]).sort()).toEqual([
      ['event', 1],
      ['opinion', 1],
      ['quantity', 1],
    ]);
    expect(facets.months).toEqual([
      { value: '2024-05', count: 1 },
      { value: '2024-06', count: 1 },
    ]);
    expect(facets.sources.map(({ value }) => value).sort()).toEqual(['The Harbour Post', 'valley-news.example']);
    expect(facets.kinds).toEqual([{ value: 'direct', count: 3 }]);
  });

  it('of everything are kept, and stay what counting finds, whatever is put in, amended, corrected or taken out', async () => {
    const words = fc.constantFrom('The bridge is open', 'Prices rose by 5 percent', 'We will leave');
    const said = fc.array(
      fc.record({
        speaker: fc.constantFrom('Ana Ruiz', 'Tom Beck'),
        words,
        type: fc.constantFrom('event' as const, 'quantity' as const),
      }),
      { minLength: 1, maxLength: 3 },
    );
    const metadata = fc.record({
      publishedAt: fc.constantFrom('2024-05-15', '2024-06-01', null),
      source: fc.constantFrom('The Harbour Post', 'Valley News', null),
    });
    const step = fc.oneof(
      fc.record({ does: fc.constant('put' as const), id: fc.constantFrom('a', 'b'), said, metadata }),
      fc.record({ does: fc.constantFrom('remove' as const, 'reject' as const), id: fc.constantFrom('a', 'b') }),
    );
    const store = await newStore();
    const sorted = (counts: readonly unknown[]): readonly string[] =>
      counts.map((count) => JSON.stringify(count)).sort();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 4 }), async (batches) => {
        for (const batch of batches) {
          const puts = batch.flatMap((one) => (one.does === 'put' ? [recordOf(one.id, one.said, one.metadata)] : []));
          await store.add(puts);
          for (const { does, id } of batch) {
            if (does === 'remove') store.remove(id);
            if (does === 'reject' && store.document(id)?.record.quotes[0]?.id === 'q1') {
              store.correct(id, { action: 'reject-quote', quote: 'q1' });
            }
          }
        }
        const kept = store.facets({});
        const counted = store.facets({ minWorth: 0 });
        expect(kept.quotes).toBe(counted.quotes);
        for (const facet of ['speakers', 'types', 'kinds', 'sources', 'months'] as const) {
          expect(sorted(kept[facet])).toEqual(sorted(counted[facet]));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('speakers and claims', () => {
  it('lists who is quoted, the most often first', async () => {
    const store = await newStore(RECORDS);
    expect(store.speakers({}).items.map(({ name, quotes }) => [name, quotes])).toEqual([
      ['Ana Ruiz', 2],
      ['Zoë Ångström', 1],
      ['Tom Beck', 1],
    ]);
    expect(store.speakers({ q: 'be*' }).items.map(({ name }) => name)).toEqual(['Tom Beck']);
  });

  it('knows a speaker: days, outlets, topics, claims by worth', async () => {
    const store = await newStore(RECORDS);
    const page = store.speaker('ana ruiz')!;
    expect(page).toMatchObject({
      name: 'Ana Ruiz',
      documents: 2,
      first: '2024-05-15',
      last: '2024-06-01',
      days: [
        { date: '2024-05-15', quotes: 1 },
        { date: '2024-06-01', quotes: 1 },
      ],
      topics: [{ name: 'Tom Beck', count: 1 }],
    });
    expect(page.topClaims.map(({ worth }) => worth)).toEqual([0.3, 0.1]);
    expect(page.outlets.map(({ value }) => value).sort()).toEqual(['The Harbour Post', 'valley-news.example']);
    expect(store.speaker(page.id)).toEqual(page);
    expect(store.speaker('Nobody')).toBeNull();
  });

  it("ranks a day's claims", async () => {
    const store = await newStore(RECORDS);
    const claims = store.claims({ day: '2024-05-15' }).items;
    expect(claims.map(({ document, claim, type, worth }) => [document.id, claim, type, worth])).toEqual([
      ['bus', 'c2', 'quantity', 0.9],
      ['bus', 'c1', 'event', 0.3],
    ]);
    expect(claims[0]!.speaker?.name).toBe('Tom Beck');
    expect(store.claims({ q: 'climate', minWorth: 0.5 }).items.map(({ document }) => document.id)).toEqual([
      'bus',
      'undated',
    ]);
    const first = store.claims({ limit: 1 });
    expect(store.claims({ limit: 1, cursor: first.next! }).items[0]!.document.id).toBe('undated');
  });
});
