import type { ArticleView } from './article.ts';
import { plain } from './bidi.ts';
import { type Html, markup, name, type Piece } from './html.ts';
import { sidePanel } from './panel.ts';
import { articleText } from './text.ts';
import { longDate } from './words.ts';

/** One article of the page: dateline, headline, text, links to its neighbours, and the side panel. */
export function articleHtml(article: ArticleView, articles: readonly ArticleView[]): Html {
  const { anchor, headline, headlineInText } = article;
  return markup`
    <article class="article" id="${anchor}" aria-labelledby="${anchor}h" tabindex="-1">
      <div class="story">
        <p class="dateline">${dateline(article)}</p>
        ${!headlineInText && markup`<h2 id="${anchor}h"><bdi>${plain(headline)}</bdi></h2>`}
        ${articleText(article)}
        ${articles.length > 1 && neighbours(article, articles)}
      </div>
      ${sidePanel(article)}
    </article>`;
}

function dateline({ record, headline }: ArticleView): Piece {
  const { source, publishedAt, id, url } = record.document;
  return [
    source !== null && markup`<span>${name(plain(source))}</span>`,
    publishedAt !== null && markup`<span>${longDate(publishedAt)}</span>`,
    id !== headline && markup`<span>${name(plain(id))}</span>`,
    url !== null && isWebAddress(url) && markup`<a href="${url}" rel="noreferrer noopener">Read at its source</a>`,
  ];
}

/** Only addresses of the web become links: others ("javascript:") could run something. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url);
}

function neighbours({ number }: ArticleView, articles: readonly ArticleView[]): Html {
  return markup`
    <nav class="neighbours" aria-label="Neighbouring articles">
      ${neighbour(articles[number - 2], 'Previous')}
      ${neighbour(articles[number], 'Next')}
    </nav>`;
}

function neighbour(to: ArticleView | undefined, label: 'Previous' | 'Next'): Piece {
  if (to === undefined) return null;
  const { anchor, headline } = to;
  return markup`<a class="${label.toLowerCase()}" href="#${anchor}"><span>${label}</span> <bdi>${plain(headline)}</bdi></a>`;
}
