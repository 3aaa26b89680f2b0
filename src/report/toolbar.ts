import type { ArticleView } from './article.ts';
import { plain } from './bidi.ts';
import { type Html, markup } from './html.ts';

/** The bar that stays in sight: the articles, the switches for entities and dates, the key. It works without a script. */
export function toolbar(articles: readonly ArticleView[]): Html {
  return markup`
    <div class="toolbar" role="region" aria-label="Display">
      <div class="bar-inner">
        ${articles.length > 1 && articleMenu(articles)}
        <label class="switch"><input type="checkbox" id="show-entities" autocomplete="off"> Entities</label>
        <label class="switch"><input type="checkbox" id="show-dates" autocomplete="off"> Dates</label>
        <details class="menu key"><summary>Key</summary><div class="menu-body">${key()}</div></details>
      </div>
    </div>`;
}

function articleMenu(articles: readonly ArticleView[]): Html {
  const links = articles.map(
    ({ anchor, headline }) => markup`<li><a href="#${anchor}"><bdi>${plain(headline)}</bdi></a></li>`,
  );
  return markup`
    <details class="menu">
      <summary>Articles</summary>
      <nav class="menu-body" aria-label="Articles"><p><a href="#overview">Overview</a></p><ol>${links}</ol></nav>
    </details>`;
}

function key(): Html {
  const initials = markup`<span class="who t1" data-i="AB"></span>`;
  return markup`
    <ul class="samples">
      <li>${initials}<span class="q direct t1">“words in quotation marks”</span> direct quote</li>
      <li>${initials}<span class="q mixed t1">partly “in marks”</span> mixed quote</li>
      <li>${initials}<span class="q indirect t1">reported speech</span> indirect quote</li>
      <li><span class="source s1">the minister</span> source, <span class="cue">said</span> cue</li>
      <li>
        <span class="entity entity-end" data-type="P">name</span>${' '}
        with entities on: person P, organisation O, location L, other M
      </li>
      <li><span class="date date-end" data-value="2024-05-13">Monday</span> with dates on: the day that is meant</li>
    </ul>
    <p class="scripted">
      Point at a quote, tap it or tab to its initials for its details. With the focus on initials:
      ${' '}<kbd>←</kbd> <kbd>→</kbd> previous and next quote, <kbd>↑</kbd> <kbd>↓</kbd> the same speaker’s,
      ${' '}<kbd>Enter</kbd> its place in the list, <kbd>Esc</kbd> closes.
    </p>`;
}
