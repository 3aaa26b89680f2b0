import type { ArticleView, ClaimView } from './article.ts';
import { claimLinks } from './claim-links.ts';
import { plain } from './bidi.ts';
import { type Html, markup, name, type Piece } from './html.ts';
import { score } from './panel.ts';
import { count, longDate, shorten, thousands } from './words.ts';

/** What stands before the articles: totals, and for several articles who speaks most, what to check first, and the index. */
export function overview(articles: readonly ArticleView[]): Html {
  return markup`
    <section class="overview" id="overview" aria-label="Overview">
      ${totalsHtml(articles)}
      ${
        articles.length > 1 && [
          markup`<div class="columns">${speakersHtml(articles)}${claimsHtml(articles)}</div>`,
          indexHtml(articles),
        ]
      }
    </section>`;
}

/** Someone who speaks in one article or in several, under one name. */
export interface TotalSpeaker {
  readonly name: string;
  readonly quotes: number;
  readonly articles: number;
  /** The anchor of the article's speaker with most quotes of theirs. */
  readonly anchor: string;
}

/** The named speakers of all articles, by number of quotes; those of the same name in several articles are counted as one. */
export function rankSpeakers(articles: readonly ArticleView[]): TotalSpeaker[] {
  const totals = new Map<string, { quotes: number; articles: number; anchor: string; most: number }>();
  for (const { speakers } of articles) {
    for (const speaker of speakers) {
      if (speaker.sort !== 'named' || speaker.quotes.length === 0) continue;
      const total = totals.get(speaker.name) ?? { quotes: 0, articles: 0, anchor: speaker.anchor, most: 0 };
      const most = speaker.quotes.length > total.most;
      totals.set(speaker.name, {
        quotes: total.quotes + speaker.quotes.length,
        articles: total.articles + 1,
        anchor: most ? speaker.anchor : total.anchor,
        most: Math.max(total.most, speaker.quotes.length),
      });
    }
  }
  return [...totals]
    .map(([speaker, { quotes, articles: number, anchor }]) => ({ name: speaker, quotes, articles: number, anchor }))
    .sort((a, b) => b.quotes - a.quotes || b.articles - a.articles);
}

const SPEAKERS_SHOWN = 10;
const CLAIMS_SHOWN = 8;

function totalsHtml(articles: readonly ArticleView[]): Html {
  const sum = (of: (article: ArticleView) => number): number =>
    articles.reduce((total, article) => total + of(article), 0);
  const totals: [number, string][] = [
    [articles.length, 'article'],
    [sum((article) => article.words), 'word'],
    [sum((article) => article.quotes.length), 'quote'],
    [rankSpeakers(articles).length, 'named speaker'],
    [sum((article) => article.claims.length), 'claim'],
    [sum((article) => article.claims.filter(({ claim }) => claim.checkable).length), 'checkable claim'],
  ];
  const items = totals.map(
    ([amount, noun]) => markup`<li><b>${thousands(amount)}</b> ${amount === 1 ? noun : `${noun}s`}</li>`,
  );
  return markup`<ul class="totals">${items}</ul>`;
}

function speakersHtml(articles: readonly ArticleView[]): Piece {
  const ranking = rankSpeakers(articles);
  if (ranking.length === 0) return null;
  const most = ranking[0]!.quotes;
  const rest = ranking.length - SPEAKERS_SHOWN;
  return markup`
    <section aria-labelledby="most-quoted">
      <h2 id="most-quoted">Who speaks most</h2>
      <ol class="ranking">${ranking.slice(0, SPEAKERS_SHOWN).map((speaker) => rankHtml(speaker, most))}</ol>
      ${rest > 0 && markup`<p class="quiet">and ${count(rest, 'more speaker')}</p>`}
    </section>`;
}

function rankHtml({ name: speaker, anchor, quotes, articles }: TotalSpeaker, most: number): Html {
  return markup`
    <li>
      <a href="#${anchor}">${name(speaker)}</a>${' '}
      <span class="counts">${count(quotes, 'quote')}${articles > 1 && ` in ${count(articles, 'article')}`}</span>
      <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="${Math.round((100 * quotes) / most)}" height="6"/>
      </svg>
    </li>`;
}

function claimsHtml(articles: readonly ArticleView[]): Piece {
  const claims = articles.flatMap((article) => article.claims).filter(({ claim }) => claim.checkable);
  if (claims.length === 0) return null;
  // Equal scores keep the order of the articles.
  const first = claims.sort((a, b) => b.claim.checkWorthiness - a.claim.checkWorthiness).slice(0, CLAIMS_SHOWN);
  return markup`
    <section aria-labelledby="check-first">
      <h2 id="check-first">To check first</h2>
      <ol class="claims">${first.map(claimHtml)}</ol>
    </section>`;
}

function claimHtml({ claim, anchor, speaker, links }: ClaimView): Html {
  return markup`
    <li>
      ${score(claim.checkWorthiness)}
      <div>
        <a class="to-claim" href="#${anchor}">${name(shorten(claim.text, 180))}</a>${' '}
        <span class="traits">${name(speaker.name)}</span>
        ${claimLinks(links)}
      </div>
    </li>`;
}

function indexHtml(articles: readonly ArticleView[]): Html {
  const items = articles.map(
    (article) => markup`
      <li>
        <a href="#${article.anchor}"><bdi>${plain(article.headline)}</bdi></a>${' '}
        <span class="counts">${dateline(article)}</span>
      </li>`,
  );
  return markup`
    <nav aria-labelledby="index">
      <h2 id="index">The articles</h2>
      <ol class="index">${items}</ol>
    </nav>`;
}

function dateline({ record, quotes, claims, speakers }: ArticleView): string {
  const { publishedAt } = record.document;
  const voices = speakers.filter(({ sort }) => sort === 'named' || sort === 'unnamed').length;
  const parts = [count(quotes.length, 'quote'), count(voices, 'speaker'), count(claims.length, 'claim')];
  return [...(publishedAt === null ? [] : [longDate(publishedAt)]), ...parts].join(' · ');
}
