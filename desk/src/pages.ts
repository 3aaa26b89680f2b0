import type { ComponentType } from 'preact';
import { ARTICLE_PAGE } from './article/index.tsx';
import { CLAIMS_PAGE } from './claims/index.tsx';
import { READ_PAGE } from './read/index.tsx';
import { SEARCH_PAGE } from './search/index.tsx';
import { SPEAKERS_PAGE } from './speakers/index.tsx';

export interface PageProps {
  /** What stands behind the page's name in the path, decoded. */
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
}

export interface Page {
  /** First part of its path; '' for the first page. */
  readonly name: string;
  /** Its place in the navigation: the label, and the key that leads there after "g". */
  readonly nav?: { readonly label: string; readonly key: string };
  readonly View: ComponentType<PageProps>;
}

/** All pages, in the order of the navigation. */
export const PAGES: readonly Page[] = [READ_PAGE, ARTICLE_PAGE, SEARCH_PAGE, SPEAKERS_PAGE, CLAIMS_PAGE];
