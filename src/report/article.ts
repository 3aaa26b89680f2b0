import type { Claim } from '../document/claim.ts';
import type { Quote } from '../document/quote.ts';
import type { OnrecordRecord } from '../document/record.ts';
import { type ClaimLinks, linkClaims, type LinksOf } from './across.ts';
import { initialsOf } from './initials.ts';
import { inUtf16 } from '../document/utf16.ts';
import { SPEAKER_COLOURS } from './palette.ts';

/** A claim as the page shows it. */
export interface ClaimView {
  readonly claim: Claim;
  /** Where it stands in the record's `claims`. */
  readonly index: number;
  /** The id of its place in the text. */
  readonly anchor: string;
  readonly speaker: SpeakerView;
  readonly links: ClaimLinks;
}

/** A quote as the page shows it. */
export interface QuoteView {
  readonly quote: Quote;
  readonly index: number;
  /** The id of its initials in the text. */
  readonly anchor: string;
  /** The id of its entry in the side panel. */
  readonly entry: string;
  readonly speaker: SpeakerView;
}

/** Someone who is quoted, with what they said; also the quotes without a speaker, and the article's own voice. */
export interface SpeakerView {
  readonly sort: 'named' | 'unnamed' | 'unknown' | 'article';
  readonly name: string;
  /** How the text describes them, or null. */
  readonly description: string | null;
  readonly initials: string;
  /** Which colour of the palette, from 1; 0 for no speaker. */
  readonly tint: number;
  readonly anchor: string;
  /** In text order. */
  readonly quotes: readonly QuoteView[];
  /** The most check-worthy first. */
  readonly claims: readonly ClaimView[];
}

/** A record made ready to be shown: quotes and claims gathered by speaker. */
export interface ArticleView {
  readonly record: OnrecordRecord;
  /** From 1. */
  readonly number: number;
  readonly anchor: string;
  readonly headline: string;
  /** Whether the headline stands in the text itself. */
  readonly headlineInText: boolean;
  readonly words: number;
  /** By number of quotes, then by who comes first. */
  readonly speakers: readonly SpeakerView[];
  readonly quotes: readonly QuoteView[];
  readonly claims: readonly ClaimView[];
}

/** Makes records ready to be shown as the articles of one page. */
export function viewArticles(records: readonly OnrecordRecord[]): ArticleView[] {
  const linksOf = linkClaims(records);
  return records.map((record, i) => viewArticle(record, i + 1, linksOf));
}

function viewArticle(original: OnrecordRecord, number: number, linksOf: LinksOf): ArticleView {
  const record = inUtf16(original);
  const anchor = `a${number}`;
  const groups = groupBySpeaker(record);
  const initials = initialsOf(groups.map((group) => (isSomebody(group.sort) ? group.name : '')));
  const quotes: QuoteView[] = [];
  const claims: ClaimView[] = [];
  const speakers = groups.map((group, i): SpeakerView => {
    const own = { quotes: [] as QuoteView[], claims: [] as ClaimView[] };
    const { sort, name, description } = group;
    const tint = isSomebody(sort) ? (i % SPEAKER_COLOURS.length) + 1 : 0;
    const label = isSomebody(sort) ? initials[i]! : '?';
    const speaker = { sort, name, description, initials: label, tint, anchor: `${anchor}s${i + 1}`, ...own };
    for (const index of group.quotes) {
      const place = `${anchor}q${index + 1}`;
      own.quotes.push({ quote: record.quotes[index]!, index, anchor: place, entry: `${place}d`, speaker });
    }
    for (const index of group.claims) {
      const claim = record.claims[index]!;
      const links = linksOf(number, claim.id);
      own.claims.push({ claim, index, anchor: `${anchor}c${index + 1}`, speaker, links });
    }
    own.claims.sort(byCheckWorthiness);
    quotes.push(...own.quotes);
    claims.push(...own.claims);
    return speaker;
  });
  quotes.sort((a, b) => a.index - b.index);
  claims.sort((a, b) => a.index - b.index);
  return {
    record,
    number,
    anchor,
    ...headlineOf(record),
    words: countWords(record.document.text),
    speakers,
    quotes,
    claims,
  };
}

/** Orders claims: checkable before the others, the most check-worthy first, then as in the text. */
export function byCheckWorthiness(a: ClaimView, b: ClaimView): number {
  return (
    Number(b.claim.checkable) - Number(a.claim.checkable) ||
    b.claim.checkWorthiness - a.claim.checkWorthiness ||
    a.claim.start - b.claim.start
  );
}

/** Whether the quotes of such a group were said by someone that the text names or describes. */
export function isSomebody(sort: SpeakerView['sort']): boolean {
  return sort === 'named' || sort === 'unnamed';
}

interface Group {
  readonly sort: SpeakerView['sort'];
  readonly name: string;
  readonly description: string | null;
  readonly quotes: number[];
  readonly claims: number[];
}

const ORDER: Readonly<Record<SpeakerView['sort'], number>> = { named: 0, unnamed: 0, unknown: 1, article: 2 };

function groupBySpeaker(record: OnrecordRecord): Group[] {
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const groups = new Map<string, Group>();
  const groupOf = (key: string, sort: Group['sort'], name: string, entity: string | null): Group => {
    let group = groups.get(key);
    if (group === undefined) {
      const description = (entity === null ? undefined : entities.get(entity))?.descriptions[0]?.text ?? null;
      group = { sort, name, description, quotes: [], claims: [] };
      groups.set(key, group);
    }
    return group;
  };
  const quoteGroups = new Map<string, Group>();
  record.quotes.forEach((quote, index) => {
    const { speaker } = quote;
    const group =
      speaker === null
        ? groupOf('?', 'unknown', 'Speaker not found', null)
        : speaker.entity === null
          ? groupOf(`name ${speaker.name}`, 'unnamed', speaker.name, null)
          : groupOf(speaker.entity, 'named', entities.get(speaker.entity)?.name ?? speaker.name, speaker.entity);
    group.quotes.push(index);
    quoteGroups.set(quote.id, group);
  });
  record.claims.forEach((claim, index) => {
    const ofQuote = claim.quote === null ? undefined : quoteGroups.get(claim.quote);
    const group =
      ofQuote ??
      (claim.speaker === null
        ? groupOf('article', 'article', 'The article itself', null)
        : groupOf(claim.speaker, 'named', entities.get(claim.speaker)?.name ?? claim.speaker, claim.speaker));
    group.claims.push(index);
  });
  return [...groups.values()].sort((a, b) => ORDER[a.sort] - ORDER[b.sort] || b.quotes.length - a.quotes.length);
}

function headlineOf({ document, sentences }: OnrecordRecord): Pick<ArticleView, 'headline' | 'headlineInText'> {
  const title = nonEmpty(document.title);
  const first = sentences.find((sentence) => sentence.zone === 'headline');
  if (first === undefined) return { headline: title ?? document.id, headlineInText: false };
  const rest = sentences.filter((sentence) => sentence.paragraph === first.paragraph);
  const inText = document.text.slice(first.start, rest.at(-1)!.end).trim();
  return { headline: title ?? nonEmpty(inText) ?? document.id, headlineInText: inText !== '' };
}

function nonEmpty(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
