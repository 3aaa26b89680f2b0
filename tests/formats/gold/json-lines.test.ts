import { describe, expect, it } from 'vitest';
import { parseGoldJsonLines } from '../../../src/formats/gold/json-lines.ts';

const TEXT = 'Ana Ruiz said the ferry was safe.';

function read(docs: readonly unknown[], gold: readonly unknown[]) {
  const lines = (items: readonly unknown[]) =>
    items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n');
  return parseGoldJsonLines({ name: 'docs.jsonl', text: lines(docs) }, { name: 'gold.jsonl', text: lines(gold) });
}

const DOC = { id: 'a', text: TEXT, publishedAt: '2024-05-15' };
const QUOTE = { source: [[0, 8]], cue: [[9, 13]], content: [[14, 32]] };

describe('parseGoldJsonLines', () => {
  it('reads attributions', () => {
    expect(read([DOC], [{ id: 'a', attributions: [QUOTE] }])).toEqual({
      documents: [
        {
          id: 'a',
          text: TEXT,
          title: null,
          publishedAt: '2024-05-15',
          withSpeakers: false,
          withNames: false,
          quotes: [{ source: [{ start: 0, end: 8 }], cue: [{ start: 9, end: 13 }], content: [{ start: 14, end: 32 }] }],
        },
      ],
      errors: [],
    });
  });

  it.each([
    ['Ana Ruiz', { kind: 'named', names: ['Ana Ruiz'] }, 'a name'],
    ['Ana Ruiz + Tom Beck', { kind: 'named', names: ['Ana Ruiz', 'Tom Beck'] }, 'two names'],
    ['', { kind: 'unnamed', words: null }, 'no proper name'],
  ])('reads the speaker "%s"', (speaker, expected, reason) => {
    const { documents } = read([DOC], [{ id: 'a', attributions: [{ ...QUOTE, speaker }] }]);
    expect(documents[0], reason).toMatchObject({ withSpeakers: true, quotes: [{ speaker: expected }] });
  });

  it('knows from one document that speakers are annotated in all', () => {
    const gold = [
      { id: 'a', attributions: [] },
      { id: 'b', attributions: [{ ...QUOTE, speaker: '' }] },
    ];
    expect(read([DOC, { ...DOC, id: 'b' }], gold).documents).toMatchObject([
      { withSpeakers: true },
      { withSpeakers: true },
    ]);
  });

  it.each([
    [{ entities: [{ type: 'person', start: 0, end: 8 }] }, 'entities'],
    [{ dates: [{ type: 'DATE', start: 0, end: 8, value: '2024' }] }, 'dates'],
    [{ attributions: [] }, 'quotes'],
  ])('has only the layer of %j', (layer, expected) => {
    const [document] = read([DOC], [{ id: 'a', ...layer }]).documents;
    expect(Object.keys(document!).filter((key) => /^(entities|dates|quotes|claims|nonQuotes)$/.test(key))).toEqual([
      expected,
    ]);
  });

  it('leaves texts without gold aside, and empty lines', () => {
    const { documents, errors } = read([DOC, '', { id: 'b', text: 'x' }], [{ id: 'a', dates: [] }, '  ']);
    expect(documents.map(({ id }) => id)).toEqual(['a']);
    expect(errors).toEqual([]);
  });

  it('keeps the order of the texts', () => {
    const gold = ['b', 'a'].map((id) => ({ id, dates: [] }));
    expect(read([DOC, { ...DOC, id: 'b' }], gold).documents.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  const broken: readonly (readonly [gold: unknown, where: string, reason: string])[] = [
    ['{"id"', 'gold.jsonl, line 2', 'no JSON'],
    [{ dates: [] }, 'gold.jsonl, line 2, id', 'no id'],
    [{ id: 'c', dates: [] }, 'gold.jsonl, line 2', 'no text'],
    [{ id: 'b', entities: [{ type: 'ship', start: 0, end: 3 }] }, 'gold.jsonl, line 2, entities.0.type', 'a bad type'],
    [{ id: 'b', dates: [{ type: 'DATE', start: 0, end: 3 }] }, 'gold.jsonl, line 2, dates.0.value', 'no value'],
    [{ id: 'b', entities: [{ type: 'person', start: 0, end: 99 }] }, 'gold.jsonl, line 2, entities.0', 'past the end'],
    [{ id: 'b', attributions: [{ content: [[5, 5]] }] }, 'gold.jsonl, line 2, quotes.0.content.0', 'an empty span'],
    [{ id: 'b', attributions: [{ content: [[5]] }] }, 'gold.jsonl, line 2, attributions.0.content.0', 'half a span'],
    [{ id: 'a', dates: [] }, 'gold.jsonl, line 2', 'an id twice'],
  ];
  it.each(broken)('%j costs only its own document', (gold, where, reason) => {
    const { documents, errors } = read([DOC, { ...DOC, id: 'b' }], [{ id: 'a', dates: [] }, gold]);
    expect(
      documents.map(({ id }) => id),
      reason,
    ).toEqual(['a']);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: 'bad-gold' });
    expect(errors[0]?.where).toContain(where);
  });
});
