import type { Claim } from '../document/claim.ts';
import type { ArticleView, ClaimView, QuoteView, SpeakerView } from './article.ts';
import { isSomebody } from './article.ts';
import { claimLinks } from './claim-links.ts';
import { plain } from './bidi.ts';
import { type Html, isolated, markup, name, type Piece } from './html.ts';
import { claimTraits, count, howInWords, percent, shorten } from './words.ts';

/** The side panel of an article: its speakers, each with claims by check-worthiness and with quotes, and the notes. */
export function sidePanel(article: ArticleView): Html {
  const { anchor, speakers } = article;
  return markup`
    <aside class="panel" aria-labelledby="${anchor}p">
      <h3 id="${anchor}p">Who says what</h3>
      ${speakers.length === 0 && markup`<p class="quiet">Nobody is quoted in this text.</p>`}
      ${speakers.map((speaker, i) => speakerHtml(article, speaker, i < OPEN_SPEAKERS))}
      ${notesHtml(article)}
    </aside>`;
}

/** How many speakers of an article are unfolded when the page opens. */
const OPEN_SPEAKERS = 6;

function speakerHtml(article: ArticleView, speaker: SpeakerView, open: boolean): Html {
  const { quotes, claims, tint, initials, anchor, description } = speaker;
  const counts = [
    quotes.length > 0 && count(quotes.length, 'quote'),
    claims.length > 0 && count(claims.length, 'claim'),
  ].filter((part) => part !== false);
  return markup`
    <details class="speaker t${tint}" id="${anchor}"${open && markup` open`}>
      <summary>
        <span class="badge" aria-hidden="true">${initials}</span>
        <span class="name">${name(speaker.name)}</span> <span class="counts">${counts.join(' · ')}</span>
      </summary>
      ${description !== null && markup`<p class="description">${name(shorten(description, 120))}</p>`}
      ${claims.length > 0 && claimList(article, speaker)}
      ${quotes.length > 0 && quoteList(article, quotes)}
    </details>`;
}

function claimList(article: ArticleView, { name: speaker, claims }: SpeakerView): Html {
  const label = `Claims of ${plain(speaker)}, the most check-worthy first`;
  return markup`<ol class="claims" aria-label="${label}">${claims.map((claim) => claimHtml(article, claim))}</ol>`;
}

function quoteList(article: ArticleView, quotes: readonly QuoteView[]): Html {
  return markup`
    <details class="quotes">
      <summary>${quotes.length === 1 ? 'The quote' : `All ${count(quotes.length, 'quote')} in order`}</summary>
      <ol>${quotes.map((quote) => quoteHtml(article, quote))}</ol>
    </details>`;
}

function claimHtml(article: ArticleView, { claim, anchor, index, links }: ClaimView): Html {
  return markup`
    <li${!claim.checkable && markup` class="unchecked"`}>
      ${score(claim.checkWorthiness)}
      <div>
        <a class="to-claim" href="#${anchor}" data-claim="${index + 1}">${name(oneLine(claim.text))}</a>${' '}
        <span class="traits">${[...claimTraits(claim), ...dateValues(article, claim)].join(' · ')}</span>
        ${claimLinks(links)}
      </div>
    </li>`;
}

/** A check-worthiness from 0 to 1, as a number and as a bar. */
export function score(checkWorthiness: number): Html {
  return markup`
    <span class="score">
      <span class="hidden">Check-worthiness </span>${checkWorthiness.toFixed(2)}
      <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="100" height="6"/><rect width="${Math.round(checkWorthiness * 100)}" height="6"/>
      </svg>
    </span>`;
}

/** The dates that a claim names, as resolved values. */
function dateValues({ record }: ArticleView, { dates }: Claim): string[] {
  if (dates.length === 0) return [];
  return record.dates.filter(({ id }) => dates.includes(id)).map(({ value }) => value);
}

function quoteHtml(article: ArticleView, view: QuoteView): Html {
  const { quote, anchor, entry, index } = view;
  const words = quote.content.map((span) => oneLine(span.text)).join(' … ');
  return markup`
    <li id="${entry}">
      <a class="to-quote" href="#${anchor}" data-quote="${index + 1}">${name(shorten(words, 160))}</a>
      ${facts(article, view)}
    </li>`;
}

/** Kind, speaker, how and confidence of a quote; the card that opens over the text shows a copy of it. */
function facts({ record, quotes }: ArticleView, { quote, speaker, index }: QuoteView): Html {
  const sure = [
    quote.speaker !== null && `speaker ${percent(quote.speaker.confidence)}`,
    `quote ${percent(quote.confidence)}`,
  ];
  const rows: [string, Piece][] = [
    ['Kind', quote.kind],
    ['Speaker', howInWords(quote)],
  ];
  if (quote.cue !== null)
    rows.push(['Cue', [`“${oneLine(quote.cue.text)}” `, markup`<span class="quiet">(${quote.cue.stance})</span>`]]);
  if (quote.via !== null)
    rows.push(['Relayed by', name(record.entities.find(({ id }) => id === quote.via)?.name ?? quote.via)]);
  const outer = quote.within === null ? undefined : quotes.find((other) => other.quote.id === quote.within);
  if (outer !== undefined) rows.push(['Inside', [`quote ${outer.index + 1}, `, name(outer.speaker.name)]]);
  rows.push(['Confidence', sure.filter((part) => part !== false).join(', ')]);
  const who = isSomebody(speaker.sort) ? name(speaker.name) : 'Speaker not found';
  return markup`
    <div class="facts" data-facts="${index + 1}">
      <p class="said t${speaker.tint}"><span class="badge" aria-hidden="true">${speaker.initials}</span> ${who}</p>
      <dl>${rows.map(([term, value]) => markup`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
    </div>`;
}

function notesHtml({ record: { notes } }: ArticleView): Piece {
  if (notes.length === 0) return null;
  const items = notes.map(
    ({ message, stage }) => markup`<li>${isolated(message)} <span class="quiet">(${stage})</span></li>`,
  );
  return markup`<details class="notes"><summary>${count(notes.length, 'note')} on this text</summary><ul>${items}</ul></details>`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
