import type { OnrecordRecord } from '../../document/record.ts';
import { overlaps, type Range } from '../../document/span.ts';
import { inUtf16 } from '../../document/utf16.ts';
import { linesEncoder, type RecordFormat } from './format.ts';

/** Articles as lines of GDELT's Global Quotation Graph, with the speaker of each statement added. */
export const gqg: RecordFormat = {
  name: 'gqg',
  summary: "quotations as GDELT's Global Quotation Graph, with speakers (JSON Lines)",
  ending: '.gqg.json',
  encoder: () => linesEncoder((record) => [quotationLine(record)]),
};

/** Longest context on either side, in UTF-16 code units. */
const CONTEXT = 150;

interface Quotation {
  readonly pre: string;
  readonly quote: string;
  readonly post: string;
  /** null where nobody is said to have said it, or nobody was found. */
  readonly speaker: string | null;
}

/** All that stands in quotation marks, as the graph has it, in text order; what no quote holds has no speaker. */
function quotationLine(original: OnrecordRecord): Readonly<Record<string, unknown>> {
  const { document, entities, quotes } = inUtf16(original);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const attributed = quotes.flatMap(({ quoted, speaker }) =>
    quoted.map((range) => ({ range, speaker: names.get(speaker?.entity ?? '') ?? speaker?.name ?? null })),
  );
  const others = inMarks(document.text)
    .filter((range) => !attributed.some((item) => overlaps(item.range, range)))
    .map((range) => ({ range, speaker: null }));
  return {
    date: document.publishedAt,
    url: document.url ?? document.id,
    title: document.title,
    lang: document.language === 'en' ? 'ENGLISH' : document.language,
    quotes: [...attributed, ...others]
      .sort((a, b) => a.range.start - b.range.start)
      .map(({ range, speaker }) => quotation(document.text, range, speaker)),
  };
}

/** Ranges between double quotation marks of one paragraph, without the marks. */
function inMarks(text: string): Range[] {
  return [...text.matchAll(/“([^“”\n]+)”|"([^"\n]+)"/g)].map(({ 0: whole, index }) => ({
    start: index + 1,
    end: index + whole.length - 1,
  }));
}

function quotation(text: string, { start, end }: Range, speaker: string | null): Quotation {
  const paragraphStart = text.lastIndexOf('\n', start) + 1;
  const newline = text.indexOf('\n', end);
  const paragraphEnd = newline < 0 ? text.length : newline;
  const before = text.slice(Math.max(paragraphStart, start - CONTEXT), start).replace(/["“”]$/, '');
  const after = text.slice(end, Math.min(paragraphEnd, end + CONTEXT)).replace(/^["“”]/, '');
  const pre = start - CONTEXT > paragraphStart ? before.replace(/^\S*\s+/, '') : before;
  const post = end + CONTEXT < paragraphEnd ? withoutLastWord(after) : after;
  return { pre: pre.trim(), quote: text.slice(start, end), post: post.trim(), speaker };
}

/** Without the word that a cut may have gone through. */
function withoutLastWord(text: string): string {
  let end = text.length;
  while (end > 0 && !/\s/.test(text[end - 1]!)) end--;
  return end === 0 ? text : text.slice(0, end).trimEnd();
}
