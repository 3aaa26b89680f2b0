import type { OnrecordRecord } from '../document/record.ts';
import { inUtf16 } from '../document/utf16.ts';
import { count, thousands } from './words.ts';

type Paint = (text: string) => string;

export interface SummaryOptions {
  /** Colours for a terminal; without them the text is plain. */
  readonly paint?: { readonly bold: Paint; readonly dim: Paint; readonly cyan: Paint; readonly yellow: Paint };
  /** Columns that a line may have. */
  readonly width?: number;
}

/** What a number of records hold together. */
export interface Totals {
  readonly documents: number;
  readonly words: number;
  readonly quotes: number;
  readonly speakers: number;
  readonly claims: number;
}

export const NO_TOTALS: Totals = { documents: 0, words: 0, quotes: 0, speakers: 0, claims: 0 };

const PLAIN = { bold: plain, dim: plain, cyan: plain, yellow: plain };
const MOST_QUOTES = 3;
const MOST_CLAIMS = 3;

/**
 * Who said what in some records, for a person to read on a terminal: a passage per article (see `summariseArticle`), then the
 * totals.
 *
 * @param seconds how long the extraction took, for words per second; left out when not known
 */
export function renderSummary(
  records: readonly OnrecordRecord[],
  options: SummaryOptions & { readonly seconds?: number } = {},
): string {
  const articles = records.map((record) => summariseArticle(record, options));
  return [...articles, summariseTotals(records.reduce(addTotals, NO_TOTALS), options)].join('\n');
}

/** One article: its title, the speakers with their first quotes, and the claims most worth checking. */
export function summariseArticle(record: OnrecordRecord, { paint = PLAIN, width = 100 }: SummaryOptions = {}): string {
  const { document, quotes, claims } = record;
  const facts = [
    document.id,
    document.publishedAt,
    count(wordsIn(document.text), 'word'),
    count(quotes.length, 'quote'),
  ];
  const lines = [
    paint.bold(shorten(titleOf(record), width)),
    paint.dim(facts.filter((fact) => fact !== null).join(' · ')),
  ];
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  for (const speaker of record.speakers) {
    if (speaker.quotes.length === 0) continue;
    lines.push(`  ${paint.cyan(shorten(speaker.name, width - 2))}`);
    lines.push(
      ...quoteLines(
        speaker.quotes.flatMap((id) => byId.get(id) ?? []),
        width,
        paint.dim,
      ),
    );
  }
  const unspoken = quotes.filter(({ speaker }) => speaker === null);
  if (unspoken.length > 0) {
    lines.push(`  ${paint.dim('(no speaker found)')}`, ...quoteLines(unspoken, width, paint.dim));
  }
  const top = claims
    .filter(({ checkable }) => checkable)
    .sort((a, b) => b.checkWorthiness - a.checkWorthiness || a.start - b.start)
    .slice(0, MOST_CLAIMS);
  if (top.length > 0) lines.push(`  ${paint.yellow('Worth checking')}`);
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  for (const claim of top) {
    const by = (claim.speaker === null ? null : names.get(claim.speaker)) ?? byId.get(claim.quote ?? '')?.speaker?.name;
    const who = by === undefined ? '' : ` (${shorten(oneLine(by), 40)})`;
    lines.push(
      `    ${claim.checkWorthiness.toFixed(2)}  ${shorten(oneLine(claim.text), width - 10 - who.length)}${paint.dim(who)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The totals as two lines: what was read and found, and how fast. */
export function summariseTotals(
  totals: Totals,
  { paint = PLAIN, seconds }: SummaryOptions & { readonly seconds?: number } = {},
): string {
  const found = [
    count(totals.documents, 'article'),
    count(totals.words, 'word'),
    count(totals.quotes, 'quote'),
    count(totals.speakers, 'speaker'),
    count(totals.claims, 'claim'),
  ].join(' · ');
  if (seconds === undefined || seconds <= 0) return `${paint.bold(found)}\n`;
  const speed = thousands(Math.round(totals.words / seconds));
  return `${paint.bold(found)}\n${paint.dim(`${seconds.toFixed(1)} s · ${speed} words per second`)}\n`;
}

/** The totals with one more record in them. Speakers are counted per article. */
export function addTotals(totals: Totals, record: OnrecordRecord): Totals {
  return {
    documents: totals.documents + 1,
    words: totals.words + wordsIn(record.document.text),
    quotes: totals.quotes + record.quotes.length,
    speakers: totals.speakers + record.speakers.filter(({ quotes }) => quotes.length > 0).length,
    claims: totals.claims + record.claims.length,
  };
}

function quoteLines(quotes: OnrecordRecord['quotes'], width: number, dim: Paint): string[] {
  const lines = quotes
    .slice(0, MOST_QUOTES)
    .map(({ content }) => `    ${shorten(oneLine(content.map(({ text }) => text).join(' … ')), width - 4)}`);
  return quotes.length > MOST_QUOTES ? [...lines, `    ${dim(`and ${quotes.length - MOST_QUOTES} more`)}`] : lines;
}

/** The title, else the headline, else how the text begins. */
function titleOf(record: OnrecordRecord): string {
  const { document } = record;
  if (document.title !== null) return oneLine(document.title);
  const { sentences } = inUtf16(record);
  const headline = sentences.find(({ zone }) => zone === 'headline') ?? sentences[0];
  return oneLine(headline === undefined ? document.id : document.text.slice(headline.start, headline.end));
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function oneLine(text: string): string {
  // Control characters of a text are not for a terminal.
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function shorten(text: string, width: number): string {
  const characters = Array.from(text);
  if (characters.length <= width) return text;
  const cut = characters.slice(0, Math.max(1, width - 1)).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > width * 0.6 ? cut.slice(0, space) : cut}…`;
}

function plain(text: string): string {
  return text;
}
