import { describe, expect, it } from 'vitest';
import type { QuoteKind } from '../../../src/document/quote.ts';
import { assemble, describeContent } from '../../../src/stages/quotes/assemble.ts';
import { contextOf, decodedOf } from './read.ts';

type KindRow = [text: string, contents: string[], kind: QuoteKind, quoted: string[], reason: string];

const kinds: KindRow[] = [
  ['“We won,” he said.', ['“We won,”'], 'direct', ['We won,'], 'all in marks'],
  [
    '“We won,” he said. “At last.”',
    ['“We won,”', '“At last.”'],
    'direct',
    ['We won,', 'At last.'],
    'two spans in marks',
  ],
  ['He said they won.', ['they won'], 'indirect', [], 'no marks'],
  ['He said they “won”.', ['they “won”'], 'mixed', ['won'], 'some words in marks'],
  ['He said they “won” and “danced”.', ['they “won” and “danced”'], 'mixed', ['won', 'danced'], 'two parts in marks'],
  ['“Won”, they had, he said.', ['“Won”, they had'], 'mixed', ['Won'], 'marks first'],
  ['“We won” — “at last”, he said.', ['“We won” — “at last”'], 'direct', ['We won', 'at last'], 'a dash is no word'],
  ['“He said ‘no’ twice,” she said.', ['“He said ‘no’ twice,”'], 'direct', ['He said ‘no’ twice,'], 'nested marks'],
  ['“They won at last,” he said.', ['won at last'], 'direct', ['won at last'], 'a part of what is in marks'],
  ['“ We won ,” he said.', ['“ We won ,”'], 'direct', ['We won ,'], 'spaces inside the marks are left out'],
  ['“…” he said.', ['“…”'], 'direct', ['…'], 'no word at all'],
];

describe('kind and quoted parts', () => {
  it.each(kinds)('%j, %j: %s, %j (%s)', (text, contents, kind, quoted) => {
    const context = contextOf(text);
    const spans = contents.map((part) => ({
      start: text.indexOf(part),
      end: text.indexOf(part) + part.length,
      text: part,
    }));
    const found = describeContent(context, spans);
    expect(found.kind).toBe(kind);
    expect(found.quoted.map((span) => span.text)).toEqual(quoted);
  });

  it('have a part for each paragraph that a quotation goes on over', () => {
    const text = 'She wrote: “It rained.\n\n“It snowed.”';
    const context = contextOf(text);
    const start = text.indexOf('“');
    const { quoted, kind } = describeContent(context, [{ start, end: text.length, text: text.slice(start) }]);
    expect(quoted.map((span) => span.text)).toEqual(['It rained.', 'It snowed.']);
    expect(kind).toBe('direct');
  });
});

describe('an assembled attribution', () => {
  const text = 'The mayor said on Friday that it was late.';
  const context = contextOf(text);

  it('has its spans in characters', () => {
    const found = assemble(
      context,
      decodedOf(context, { cue: 'said', right: 'that it was late', source: 'The mayor' }),
    );
    expect(found).toEqual({
      kind: 'indirect',
      content: [{ start: 25, end: 41, text: 'that it was late' }],
      quoted: [],
      cue: { start: 10, end: 14, text: 'said', stance: 'say' },
      source: { start: 0, end: 9, text: 'The mayor' },
      within: null,
      continues: null,
      relay: null,
      confidence: 0.9,
    });
  });

  it('may have no source', () => {
    expect(assemble(context, decodedOf(context, { cue: 'said', right: 'that it was late' })).source).toBeNull();
  });

  const nested: [text: string, content: string, kind: QuoteKind, quoted: string[], reason: string][] = [
    ['“He told me ‘go home’ twice,” she said.', '‘go home’', 'direct', ['go home'], 'nested marks quote him'],
    ['“He told me to go home twice,” she said.', 'to go home', 'indirect', [], 'the outer marks quote somebody else'],
    ['“He told me it was ‘late’ twice,” she said.', 'it was ‘late’', 'mixed', ['late'], 'a word in nested marks'],
  ];
  it.each(nested)('inside a quotation: %j, %j: %s, %j (%s)', (sentence, content, kind, quoted) => {
    const around = contextOf(sentence);
    const found = assemble(around, decodedOf(around, { cue: 'told', right: content, source: 'He' }));
    expect([found.kind, found.quoted.map((span) => span.text)]).toEqual([kind, quoted]);
  });

  const sources: [text: string, given: string, source: string, reason: string][] = [
    ['The mayor on Thursday said no.', 'The mayor on Thursday', 'The mayor', 'a day with its preposition'],
    ['The mayor Thursday said no.', 'The mayor Thursday', 'The mayor', 'a bare day'],
    ['The mayor late on Friday said no.', 'The mayor late on Friday', 'The mayor', '"late on"'],
    ['The mayor yesterday said no.', 'The mayor yesterday', 'The mayor', '"yesterday"'],
    ['The mayor of Eastby said no.', 'The mayor of Eastby', 'The mayor of Eastby', 'a place stays'],
    ['Joe Friday said no.', 'Joe Friday', 'Joe Friday', 'a name of two words stays'],
  ];
  it.each(sources)('%j: the source %j becomes %j (%s)', (sentence, given, source) => {
    const around = contextOf(sentence);
    const item = decodedOf(around, { cue: 'said', right: 'no', source: given });
    expect(assemble(around, item).source?.text).toBe(source);
  });
});
