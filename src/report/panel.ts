import type { ArticleView, ClaimView, QuoteView, SpeakerView } from './article.ts';
import { isSomebody } from './article.ts';
import { type Html, html, isolated, name, type Piece, plain } from './html.ts';
import { claimTraits, count, howInWords, percent, shorten } from './words.ts';

/** The side panel of an article: its speakers, each with claims by check-worthiness and with quotes, and the notes. */
export function sidePanel(article: ArticleView): Html {
  const { anchor, speakers } = article;
  return html`<aside class="panel" aria-labelledby="${anchor}p">
    <h3 id="${anchor}p">Who says what</h3>
    ${speakers.length === 0 ? html`<p class="quiet">Nobody is quoted in this text.</p>` : null}
    ${speakers.map((speaker, i) => speakerHtml(article, speaker, i < OPEN_SPEAKERS))} ${notesHtml(article)}
  </aside>`;
}

/** How many speakers of an article are unfolded when the page opens. */
const OPEN_SPEAKERS = 6;

function speakerHtml(article: ArticleView, speaker: SpeakerView, open: boolean): Html {
  const { quotes, claims, tint, initials, anchor } = speaker;
  const counts = [
    quotes.length > 0 && count(quotes.length, 'quote'),
    claims.length > 0 && count(claims.length, 'claim'),
  ];
  return html`<details class="speaker t${tint}" id="${anchor}" ${open ? html` open` : null}>
    <summary>
      <span class="badge" aria-hidden="true">${initials}</span> <span class="name">${name(speaker.name)}</span>
      <span class="counts">${counts.filter(Boolean).join(' · ')}</span>
    </summary>
    ${speaker.description !== null && html`<p class="description">${name(shorten(speaker.description, 120))}</p>`}
    ${
      claims.length > 0 &&
      html`<ol class="claims" aria-label="Claims of ${plain(speaker.name)}, the most check-worthy first">
        ${claims.map((claim) => claimHtml(article, claim))}
      </ol>`
    }
    ${
      quotes.length > 0 &&
      html`<details class="quotes">
        <summary>${quotes.length === 1 ? 'The quote' : `All ${count(quotes.length, 'quote')}`} in order</summary>
        <ol>
          ${quotes.map((quote) => quoteHtml(article, quote))}
        </ol>
      </details>`
    }
  </details>`;
}

function claimHtml(article: ArticleView, { claim, anchor, index }: ClaimView): Html {
  return html`<li${claim.checkable ? null : html` class="unchecked"`}>${score(claim.checkWorthiness)}<div><a class="to-claim" href="#${anchor}" data-claim="${index + 1}">${name(oneLine(claim.text))}</a> <span class="traits">${claimTraits(claim).join(' · ')}${claimContext(article, claim)}</span></div></li>`;
}

/** A check-worthiness from 0 to 1, as a number and as a bar. */
export function score(checkWorthiness: number): Html {
  return html`<span class="score"
    ><span class="hidden">Check-worthiness </span>${checkWorthiness.toFixed(2)}<svg
      class="bar"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="track" width="100" height="6" />
      <rect width="${Math.round(checkWorthiness * 100)}" height="6" /></svg
  ></span>`;
}

/** The dates that a claim names, as resolved values. */
function claimContext({ record }: ArticleView, claim: ClaimView['claim']): Piece {
  const values = claim.dates.flatMap((id) => record.dates.find((date) => date.id === id)?.value ?? []);
  return values.length > 0 && ` · ${values.join(', ')}`;
}

function quoteHtml(article: ArticleView, view: QuoteView): Html {
  const { quote, anchor, entry, index } = view;
  const words = quote.content.map((span) => oneLine(span.text)).join(' … ');
  return html`<li id="${entry}">
    <a class="to-quote" href="#${anchor}" data-quote="${index + 1}">${name(shorten(words, 160))}</a
    >${facts(article, view)}
  </li>`;
}

/** Kind, speaker, how and confidence of a quote; the card that opens over the text shows a copy of it. */
function facts({ record, quotes }: ArticleView, { quote, speaker, index }: QuoteView): Html {
  const rows: [string, Piece][] = [['Kind', quote.kind]];
  if (quote.speaker !== null) {
    rows.push([
      'Found by',
      [howInWords(quote), html` <span class="sure">${percent(quote.speaker.confidence)} sure</span>`],
    ]);
  }
  if (quote.cue !== null)
    rows.push(['Cue', html`“${name(oneLine(quote.cue.text))}” <span class="quiet">(${quote.cue.stance})</span>`]);
  if (quote.via !== null) {
    const relay = record.entities.find((entity) => entity.id === quote.via)?.name ?? quote.via;
    rows.push(['Relayed by', name(relay)]);
  }
  const outer = quotes.find((other) => other.quote.id === quote.within);
  if (outer !== undefined) rows.push(['Inside', html`quote ${outer.index + 1}, ${name(outer.speaker.name)}`]);
  rows.push(['Quote', html`<span class="sure">${percent(quote.confidence)} sure</span>`]);
  return html`<div class="facts" data-facts="${index + 1}">
    <p class="said t${speaker.tint}">
      <span class="badge" aria-hidden="true">${speaker.initials}</span>
      ${isSomebody(speaker.sort) ? name(speaker.name) : 'Speaker not found'}
    </p>
    <dl>
      ${rows.map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

function notesHtml({ record: { notes } }: ArticleView): Piece {
  if (notes.length === 0) return null;
  return html`<details class="notes">
    <summary>${count(notes.length, 'note')} on this text</summary>
    <ul>
      ${notes.map((note) => html`<li>${isolated(note.message)} <span class="quiet">${note.stage}</span></li>`)}
    </ul>
  </details>`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
