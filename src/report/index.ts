import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { OnrecordRecord } from '../document/record.ts';
import { viewArticles } from './article.ts';
import { startPage } from './client.ts';
import { plain } from './bidi.ts';
import { type Html, markup, name, trusted } from './html.ts';
import { overview } from './overview.ts';
import { articleHtml } from './article-html.ts';
import { pageCss } from './styles/index.ts';
import { toolbar } from './toolbar.ts';

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
  const articles = viewArticles(records);
  const title = plain(options.title ?? 'On the record');
  const css = pageCss();
  const script = `(${startPage.toString()})();`;
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(css, script)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="generator" content="onrecord">
        <link rel="icon" href="data:,">
        <title>${title}</title>
        <style>${trusted(css)}</style>
      </head>
      <body>
        <a class="skip" href="#${articles.length === 1 ? 'a1' : 'main'}">Skip to the text</a>
        <header class="masthead"><p class="kicker">Who said what</p><h1>${name(title)}</h1></header>
        ${toolbar(articles)}
        <main id="main" tabindex="-1"${articles.length > MANY && markup` class="many"`}>
          ${overview(articles)}
          ${articles.map((article) => articleHtml(article, articles))}
        </main>
        ${colophon(records)}
        <div class="card" id="card" hidden></div>
        <script>${trusted(script)}</script>
      </body>
    </html>`.value;
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

function colophon(records: readonly OnrecordRecord[]): Html {
  const makers = new Set(records.map(({ pipeline }) => `onrecord ${pipeline.version}, ${pipeline.engine} engine`));
  return markup`
    <footer class="colophon">
      <p>Found by a program, not by a reader: check a quote against its source before you use it.</p>
      <p>${[...makers].join(' · ')}</p>
    </footer>`;
}
