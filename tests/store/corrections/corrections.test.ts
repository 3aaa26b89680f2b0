import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordSchema } from '../../../src/document/record.ts';
import type { CorrectionBody } from '../../../src/store/corrections/schema.ts';
import { parseArticle } from '../../../src/formats/gold/article.ts';
import { makeRecord } from '../../report/make-record.ts';
import { foundIn, newStore, recordOf } from '../stored-record.ts';

const SAID = [
  { speaker: 'Ana Ruiz', words: 'The bridge will open in May' },
  { speaker: 'Tom Beck', words: 'Nobody in Harbour Town believes that' },
];
const article = recordOf('a', SAID);
const { text } = article.document;
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

async function correctedBy(...bodies: readonly CorrectionBody[]) {
  const store = await newStore([article]);
  for (const body of bodies) store.correct('a', body);
  return { store, ...store.document('a')! };
}

describe('a correction', () => {
  it('rejects a quote, with its claims; the machine’s record stays', async () => {
    const { store, record, machine } = await correctedBy({ action: 'reject-quote', quote: 'q2' });
    expect(record.quotes.map(({ id }) => id)).toEqual(['q1']);
    expect(record.claims.map(({ id }) => id)).toEqual(['c1']);
    expect(record.speakers).toEqual([{ entity: 'e1', name: 'Ana Ruiz', quotes: ['q1'], claims: ['c1'] }]);
    expect(machine).toEqual(article);
    expect(foundIn(store, {})).toEqual(['a q1']);
    expect([...store.export('records')]).toEqual([JSON.stringify(article)]);
    expect(RecordSchema.parse(JSON.parse([...store.export('corrected')][0]!))).toEqual(record);
  });

  it('adds a quote, with its kind and quoted parts', async () => {
    const { record } = await correctedBy({
      action: 'add-quote',
      content: [at('“Nobody in Harbour Town')],
      cue: at('said'),
      source: at('Tom Beck'),
      speaker: { entity: 'e2' },
    });
    expect(record.quotes.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
    expect(record.quotes[2]).toMatchObject({
      kind: 'direct',
      quoted: [{ text: 'Nobody in Harbour Town' }],
      cue: { text: 'said', stance: 'say' },
      speaker: { entity: 'e2', name: 'Tom Beck' },
    });
  });

  const kinds: readonly (readonly [words: string, kind: string, reason: string])[] = [
    ['“The bridge will open in May,”', 'direct', 'all of it between marks'],
    ['The bridge will open', 'indirect', 'marks that end elsewhere are not around it'],
    ['The bridge will open in May,', 'direct', 'marks stand on either side'],
    ['May,” Ana Ruiz said. “Nobody', 'mixed', 'some of it is'],
    ['Ana Ruiz', 'indirect', 'no marks'],
  ];
  it.each(kinds)('%s is %s (%s)', async (words, kind) => {
    const { record } = await correctedBy({ action: 'add-quote', content: [at(words)] });
    expect(record.quotes.find(({ confidence, id }) => confidence === 1 && id === 'q3')!.kind).toBe(kind);
  });

  it('gives a quote another speaker: one of the article, one whom it names, one without a name, nobody', async () => {
    const speakerAfter = async (speaker: Extract<CorrectionBody, { action: 'fix-quote' }>['speaker']) => {
      const { record } = await correctedBy({ action: 'fix-quote', quote: 'q1', speaker: speaker ?? null });
      return [record.quotes[0]!.speaker, record.claims[0]!.speaker, record.entities.length];
    };
    expect(await speakerAfter({ entity: 'e2' })).toMatchObject([{ entity: 'e2', name: 'Tom Beck' }, 'e2', 2]);
    expect(await speakerAfter({ name: 'tom beck' })).toMatchObject([{ entity: 'e2', name: 'Tom Beck' }, 'e2', 2]);
    expect(await speakerAfter({ name: 'Harbour Town', type: 'location' })).toMatchObject([
      { entity: 'e3', name: 'Harbour Town' },
      'e3',
      3,
    ]);
    expect(await speakerAfter({ name: 'two officials' })).toMatchObject([
      { entity: null, name: 'two officials' },
      null,
      2,
    ]);
    expect(await speakerAfter(null)).toEqual([null, null, 2]);
  });

  it('moves the content of a quote, and claims that lie outside of it go', async () => {
    const { record } = await correctedBy({ action: 'fix-quote', quote: 'q1', content: [at('The bridge')] });
    expect(record.quotes[0]).toMatchObject({ content: [{ text: 'The bridge' }], kind: 'indirect' });
    expect(record.claims.map(({ id }) => id)).toEqual(['c2']);
  });

  it('adds, fixes and rejects an entity', async () => {
    const { store, record } = await correctedBy(
      { action: 'add-entity', type: 'location', name: 'Harbour Town', mentions: [at('Harbour Town')] },
      { action: 'fix-entity', entity: 'e1', name: 'Ana Ruiz Soto', type: 'organisation' },
      { action: 'reject-entity', entity: 'e2' },
    );
    expect(record.entities.map(({ name, type, aliases }) => [name, type, aliases])).toEqual([
      ['Ana Ruiz Soto', 'organisation', ['Ana Ruiz']],
      ['Harbour Town', 'location', []],
    ]);
    expect(record.quotes.map(({ speaker }) => [speaker?.entity, speaker?.name])).toEqual([
      ['e1', 'Ana Ruiz Soto'],
      [null, 'Tom Beck'],
    ]);
    expect(store.speakers({}).items.map(({ name }) => name)).toEqual(['Ana Ruiz Soto']);
  });

  it('changes a claim’s type, and rejects one', async () => {
    const { store, record } = await correctedBy(
      { action: 'fix-claim', claim: 'c1', type: 'prediction', checkable: false },
      { action: 'reject-claim', claim: 'c2' },
    );
    expect(record.claims).toMatchObject([{ id: 'c1', type: 'prediction', checkable: false }]);
    expect(foundIn(store, { type: ['prediction'] })).toEqual(['a q1']);
  });

  const unfit: readonly (readonly [body: unknown, code: string, reason: string])[] = [
    [{ action: 'reject-quote', quote: 'q9' }, 'invalid-field', 'there is no such quote'],
    [{ action: 'fix-quote', quote: 'q1', speaker: { entity: 'e9' } }, 'invalid-field', 'there is no such entity'],
    [{ action: 'add-quote', content: [{ start: 0, end: 99_999 }] }, 'invalid-field', 'it ends behind the text'],
    [{ action: 'add-quote', content: [{ start: 5, end: 5 }] }, 'invalid-field', 'nothing is selected'],
    [{ action: 'add-quote', content: [] }, 'invalid-field', 'a quote has content'],
    [{ action: 'fix-claim', claim: 'c1', type: 'nonsense' }, 'invalid-field', 'there is no such type'],
    [{ action: 'explode' }, 'invalid-field', 'there is no such action'],
    [{ action: 'confirm', more: 1 }, 'invalid-field', 'a field that means nothing may be a slip'],
    [null, 'invalid-field', 'no object'],
  ];
  it.each(unfit)('%j is refused as %s (%s)', async (body, code) => {
    const store = await newStore([article]);
    expect(() => store.correct('a', body as CorrectionBody)).toThrow(expect.objectContaining({ code }));
    expect(store.corrections('a')).toEqual([]);
    expect(() => store.correct('none', { action: 'confirm' })).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('undo', () => {
  it('takes a correction back and puts it in again', async () => {
    const { store } = await correctedBy(
      { action: 'reject-quote', quote: 'q1' },
      { action: 'reject-quote', quote: 'q2' },
    );
    const [first] = store.corrections('a');
    store.undo('a', first!.id);
    expect(foundIn(store, {})).toEqual(['a q1']);
    expect(store.document('a')!.corrections.map(({ undone }) => undone === null)).toEqual([false, true]);
    store.redo('a', first!.id);
    expect(foundIn(store, {})).toEqual([]);
    expect(() => store.undo('a', 99)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => store.undo('b', first!.id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('of what a later one builds on leaves that one without a place, and says so', async () => {
    const { store } = await correctedBy(
      { action: 'add-entity', type: 'location', name: 'Harbour Town', mentions: [at('Harbour Town')] },
      { action: 'fix-quote', quote: 'q2', speaker: { entity: 'e3' } },
    );
    store.undo('a', store.corrections('a')[0]!.id);
    const { record, corrections } = store.document('a')!;
    expect(record.quotes[1]!.speaker!.name).toBe('Tom Beck');
    expect(corrections.map(({ fits }) => fits)).toEqual([true, false]);
  });
});

describe('an article that changes', () => {
  it('keeps its corrections where their words went', async () => {
    const { store } = await correctedBy(
      { action: 'fix-quote', quote: 'q2', speaker: { entity: 'e1' } },
      { action: 'fix-claim', claim: 'c1', type: 'prediction' },
      { action: 'add-entity', type: 'location', name: 'Harbour Town', mentions: [at('Harbour Town')] },
    );
    store.put(recordOf('a', [{ speaker: 'Ida Lund', words: 'Updated: a new beginning' }, ...SAID]));
    const { record, corrections } = store.document('a')!;
    expect(corrections.map(({ fits }) => fits)).toEqual([true, true, true]);
    expect(record.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Ida Lund', 'Ana Ruiz', 'Ana Ruiz']);
    expect(record.claims.map(({ type }) => type)).toEqual(['event', 'prediction', 'event']);
    const mention = record.entities.at(-1)!.mentions[0]!;
    expect(record.document.text.slice(mention.start, mention.end)).toBe('Harbour Town');
  });

  it('keeps also those whose words are gone, for when they come back', async () => {
    const { store } = await correctedBy({ action: 'reject-quote', quote: 'q2' });
    store.put(recordOf('a', SAID.slice(0, 1)));
    expect(store.document('a')!.corrections).toMatchObject([{ fits: false, undone: null }]);
    store.remove('a');
    store.put(article);
    expect(store.document('a')!.corrections).toMatchObject([{ fits: true }]);
    expect(foundIn(store, {})).toEqual(['a q1']);
  });

  it('that has the words several times is corrected at the right place', async () => {
    const twice = [
      SAID[0]!,
      { speaker: 'Tom Beck', words: 'It is late' },
      { speaker: 'Ida Lund', words: 'It is late' },
    ];
    const store = await newStore([recordOf('a', twice)]);
    store.correct('a', { action: 'reject-quote', quote: 'q3' });
    store.put(
      recordOf('a', [{ speaker: 'Zed Moe', words: 'Something long comes before all the others now' }, ...twice]),
    );
    expect(store.document('a')!.record.quotes.map(({ speaker }) => speaker?.name)).toEqual([
      'Zed Moe',
      'Ana Ruiz',
      'Tom Beck',
    ]);
  });

  it('read with offsets in code points is corrected in code units', async () => {
    const told = '😀😀 Ana Ruiz said it.';
    const points = makeRecord(told, {
      entities: [
        {
          id: 'e1',
          type: 'person',
          name: 'Ana Ruiz',
          aliases: [],
          descriptions: [],
          mentions: [{ start: 3, end: 11, text: 'Ana Ruiz', kind: 'name' }],
        },
      ],
    });
    const store = await newStore([points]);
    store.correct('doc', { action: 'fix-entity', entity: 'e1', name: 'Ana' });
    const { record } = store.document('doc')!;
    expect(record.entities[0]).toMatchObject({ name: 'Ana', mentions: [{ start: 5, end: 13 }] });
  });
});

describe('gold', () => {
  it('is an article that eval takes', async () => {
    const { store } = await correctedBy(
      { action: 'fix-quote', quote: 'q1', speaker: { name: 'two officials' } },
      { action: 'fix-claim', claim: 'c2', type: 'opinion' },
    );
    const lines = [...store.export('gold')];
    expect(lines).toHaveLength(1);
    const gold = parseArticle(lines[0]!, 'a.json');
    expect(gold.quotes!.map(({ speaker }) => speaker)).toEqual([
      { kind: 'unnamed', words: 'two officials' },
      { kind: 'named', names: ['Tom Beck'] },
    ]);
    expect(gold.claims!.map(({ type }) => type)).toEqual(['event', 'opinion']);
    expect(store.gold('a')).toEqual(JSON.parse(lines[0]!));
    expect(store.gold('none')).toBeNull();
  });

  it('has the documents that a reader found right, and none that nobody looked at', async () => {
    const store = await newStore([article, recordOf('b', SAID.slice(0, 1))]);
    store.correct('b', { action: 'confirm' });
    expect([...store.export('gold')].map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['b']);
  });
});

it('any corrections that are taken leave a record that keeps the contract', async () => {
  const range = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const quote = fc.constantFrom('q1', 'q2', 'q3', 'q4');
  const entity = fc.constantFrom('e1', 'e2', 'e3');
  const speaker = fc.oneof(
    fc.constant(null),
    fc.record({ entity }),
    fc.record({ name: fc.constantFrom('Tom Beck', 'May', 'she') }),
  );
  const body = fc.oneof(
    fc.record({ action: fc.constant('add-quote'), content: fc.array(range, { minLength: 1, maxLength: 2 }), speaker }),
    fc.record({
      action: fc.constant('fix-quote'),
      quote,
      content: fc.array(range, { minLength: 1, maxLength: 2 }),
      cue: range,
    }),
    fc.record({ action: fc.constant('fix-quote'), quote, speaker }),
    fc.record({ action: fc.constant('reject-quote'), quote }),
    fc.record({
      action: fc.constant('add-entity'),
      type: fc.constant('person'),
      name: fc.constant('X'),
      mentions: fc.array(range, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ action: fc.constant('reject-entity'), entity }),
    fc.record({ action: fc.constant('fix-claim'), claim: fc.constantFrom('c1', 'c2'), type: fc.constant('opinion') }),
  );
  const store = await newStore([article]);
  fc.assert(
    fc.property(fc.array(body, { maxLength: 6 }), (bodies) => {
      store.remove('a');
      store.put(article);
      for (const { id } of store.corrections('a')) store.undo('a', id);
      for (const one of bodies) {
        try {
          store.correct('a', one);
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-field' });
        }
      }
      const { record } = store.document('a')!;
      expect(RecordSchema.parse(record)).toEqual(record);
      const spans = [...record.quotes.flatMap(({ content, quoted }) => [...content, ...quoted]), ...record.claims];
      for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
      expect(store.gold('a')!.quotes).toHaveLength(record.quotes.length);
    }),
    { numRuns: 40 },
  );
});
