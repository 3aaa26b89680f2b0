import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { OnrecordRecord } from '../document/record.ts';
import { type ArticleView, viewArticle } from './article.ts';
import { startPage } from './client.ts';
import { type Html, html, name, type Piece, plain, trusted } from './html.ts';
import { overview } from './overview.ts';
import { sidePanel } from './panel.ts';
import { pageCss } from './styles/index.ts';
import { articleText } from './text.ts';
import { longDate } from './words.ts';

export interface ReportOptions {
  /** The title of the page; without one it is "On the record". */
  readonly title?: string;
}

/**
 * Renders records as one self-contained HTML page to read: each article with its quotes tinted by speaker, a side panel with
 * speakers and claims, and an overview. The page asks for nothing from anywhere (its content security policy forbids it) and
 * keeps text and lists where scripts are off. The same records give the same page.
 *
 * @param records `onrecord/1` records, in the order in which the page shows them; offsets in UTF-16 or in code points
 * @returns a whole HTML document, to be written as UTF-8
 */
export function renderReport(records: readonly OnrecordRecord[], options: ReportOptions = {}): string {
  const articles = records.map((record, i) => viewArticle(record, i + 1));
  const title = options.title ?? 'On the record';
  const css = pageCss();
  const script = `(${startPage.toString()})();`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(css, script)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="onrecord" />
        <link rel="icon" href="data:," />
        <title>${plain(title)}</title>
        <style>
          ${trusted(css)}
        </style>
      </head>
      <body>
        <a class="skip" href="#${articles.length === 1 ? 'a1' : 'main'}">Skip to the text</a>
        <header class="masthead">
          <p class="kicker">Who said what</p>
          <h1>${name(plain(title))}</h1>
        </header>
        ${toolbar(articles)}
        <main id="main" tabindex="-1" ${articles.length > MANY ? html` class="many"` : null}>
          ${overview(articles)} ${articles.map((article) => articleHtml(article, articles))}
        </main>
        ${colophon(records)}
        <div class="card" id="card" hidden></div>
        <script>
          ${trusted(script)};
        </script>
      </body>
    </html> `.value;
}

/** From how many articles on those out of sight are left unpainted. */
const MANY = 30;

/** Nothing is loaded from anywhere; only this very style sheet and script may run. */
function contentSecurityPolicy(css: string, script: string): string {
  const hash = (text: string): string => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
  return [
    `default-src 'none'`,
    `style-src ${hash(css)}`,
    `script-src ${hash(script)}`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

function toolbar(articles: readonly ArticleView[]): Html {
  return html`<div class="toolbar" role="region" aria-label="Display">
    <div class="bar-inner">
      ${articles.length > 1 && articleMenu(articles)}
      <label class="switch"><input type="checkbox" id="show-entities" autocomplete="off" /> Entities</label>
      <label class="switch"><input type="checkbox" id="show-dates" autocomplete="off" /> Dates</label>
      <details class="menu key">
        <summary>Key</summary>
        <div class="menu-body">${key()}</div>
      </details>
    </div>
  </div>`;
}

function articleMenu(articles: readonly ArticleView[]): Html {
  const links = articles.map(
    ({ anchor, headline }) =>
      html`<li>
        <a href="#${anchor}"><bdi>${plain(headline)}</bdi></a>
      </li>`,
  );
  return html`<details class="menu">
    <summary>Articles</summary>
    <nav class="menu-body" aria-label="Articles">
      <p><a href="#overview">Overview</a></p>
      <ol>
        ${links}
      </ol>
    </nav>
  </details>`;
}

function key(): Html {
  return html`<ul class="samples">
      <li>
        <span class="who t1" data-i="AB"></span><span class="q direct t1">“words in quotation marks”</span> direct quote
      </li>
      <li><span class="who t1" data-i="AB"></span><span class="q mixed t1">partly “in marks”</span> mixed quote</li>
      <li><span class="who t1" data-i="AB"></span><span class="q indirect t1">reported speech</span> indirect quote</li>
      <li><span class="source">the minister</span> source, <span class="cue">said</span> cue</li>
      <li>
        <span class="entity person name entity-end" data-type="P">name</span> with entities on: person P, organisation
        O, location L, other M
      </li>
    </ul>
    <p class="scripted">
      Point at a quote, tap it or tab to its initials for its details. With the focus on initials: <kbd>←</kbd>
      <kbd>→</kbd> previous and next quote, <kbd>↑</kbd> <kbd>↓</kbd> the same speaker’s, <kbd>Enter</kbd> its place in
      the list, <kbd>Esc</kbd> closes.
    </p>`;
}

function articleHtml(article: ArticleView, articles: readonly ArticleView[]): Html {
  const { anchor, headline, headlineInText, record } = article;
  const { source, publishedAt, id, url } = record.document;
  const line: Piece[] = [
    source !== null && html`<span>${name(plain(source))}</span>`,
    publishedAt !== null && html`<span>${longDate(publishedAt)}</span>`,
    html`<span>${name(plain(id))}</span>`,
    url !== null && isWebAddress(url) && html`<span><a href="${url}" rel="noreferrer noopener">Source</a></span>`,
  ];
  return html`<article class="article" id="${anchor}" aria-labelledby="${anchor}h" tabindex="-1">
    <div class="story">
      <p class="dateline">${line}</p>
      ${!headlineInText && html`<h2 id="${anchor}h"><bdi>${plain(headline)}</bdi></h2>`} ${articleText(article)}
      ${articles.length > 1 && neighbours(article, articles)}
    </div>
    ${sidePanel(article)}
  </article> `;
}

function neighbours({ number }: ArticleView, articles: readonly ArticleView[]): Html {
  const link = (to: ArticleView | undefined, label: string): Piece =>
    to !== undefined &&
    html`<a class="${label.toLowerCase()}" href="#${to.anchor}"
      ><span>${label}</span> <bdi>${plain(to.headline)}</bdi></a
    >`;
  return html`<nav class="neighbours" aria-label="Neighbouring articles">
    ${link(articles[number - 2], 'Previous')}${link(articles[number], 'Next')}
  </nav>`;
}

/** Only addresses of the web become links: others ("javascript:") could run something. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(url);
}

function colophon(records: readonly OnrecordRecord[]): Html {
  const makers = new Set(records.map(({ pipeline }) => `onrecord ${pipeline.version}, ${pipeline.engine} engine`));
  return html`<footer class="colophon">
    <p>Found by a program, not by a reader: check a quote against its source before you use it.</p>
    <p>${[...makers].join(' · ')}</p>
  </footer>`;
}
