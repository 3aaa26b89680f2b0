import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAnswer } from '../api/use-answer.ts';
import { usePages } from '../api/use-pages.ts';
import type { Page, PageProps } from '../pages.ts';
import { replaceQuery } from '../router.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useLater } from '../ui/use-later.ts';
import { useTitle } from '../ui/use-title.ts';
import { askFacets, askQuotes } from './ask.ts';
import { FacetPanel } from './facet-panel.tsx';
import { type Filters, queryOf, readFilters } from './filters.ts';
import { Results } from './results.tsx';

/** Milliseconds without a key after which the search begins. */
const PAUSE = 120;

/**
 * Finds quotes by their words, and narrows them down: `#/search?q=…&speaker=…&type=…`. The filters stand in the address. The
 * words that are typed are in the box at once, and in the address when the search for them begins.
 */
function SearchPage({ query }: PageProps) {
  const filters = readFilters(query);
  const key = query.toString();
  const [asked, setAsked] = useState(filters.q);
  const pages = usePages(async (cursor, signal) => {
    const words = cursor === null ? filters.q : asked;
    const found = await askQuotes({ ...filters, q: words }, cursor, signal);
    setAsked(found.asked);
    return found;
  }, key);
  const facets = useAnswer((signal) => askFacets(filters, signal), [key]);
  useTitle(filters.q === '' ? 'Search' : `${filters.q} · Search`);
  return (
    <div class="page wide search">
      <h1>Search</h1>
      <SearchBox filters={filters} />
      <div class="columns">
        <FacetPanel filters={filters} facets={facets} onChange={change} />
        <Results filters={filters} asked={asked} total={facets.value?.quotes ?? null} pages={pages} onChange={change} />
      </div>
    </div>
  );
}

export const SEARCH_PAGE: Page = { name: 'search', nav: { label: 'Search', key: 's' }, View: SearchPage };

function change(filters: Filters): void {
  replaceQuery(queryOf(filters));
}

function SearchBox({ filters }: { readonly filters: Filters }) {
  const [text, setText] = useState(filters.q);
  const sent = useRef(filters.q);
  const input = useRef<HTMLInputElement>(null);
  const send = useLater((q: string) => {
    sent.current = q;
    change({ ...filters, q });
  }, PAUSE);
  useLayoutEffect(() => {
    // The address was changed by something else: a link, the way back.
    if (filters.q !== sent.current) setText(filters.q);
    sent.current = filters.q;
  }, [filters.q]);
  useShortcuts('Search', [
    {
      keys: '/',
      does: 'to the search box',
      run: () => {
        input.current?.select();
        input.current?.focus();
      },
    },
  ]);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label class="field">
        <span>
          Words that were said <small>“a phrase”, begin*, -without</small>
        </span>
        <input
          type="search"
          ref={input}
          value={text}
          dir="auto"
          autoComplete="off"
          spellcheck={false}
          maxLength={500}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            send(currentTarget.value);
          }}
        />
      </label>
    </form>
  );
}
