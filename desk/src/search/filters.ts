import type { Query } from '../router.ts';

/** What a search is narrowed down by; the address and the API call all of it by these names. */
export interface Filters {
  readonly q: string;
  /** Ids of speakers, or names. */
  readonly speaker: readonly string[];
  readonly type: readonly string[];
  readonly kind: readonly string[];
  readonly source: readonly string[];
  /** First and last day, YYYY-MM-DD, or ''. */
  readonly from: string;
  readonly to: string;
  readonly minWorth: string;
  readonly order: string;
}

/** Filters that may have several values. */
export type ListFilter = 'speaker' | 'type' | 'kind' | 'source';

export function readFilters(query: URLSearchParams): Filters {
  const one = (name: string): string => query.get(name) ?? '';
  return {
    q: one('q'),
    speaker: query.getAll('speaker'),
    type: query.getAll('type'),
    kind: query.getAll('kind'),
    source: query.getAll('source'),
    from: one('from'),
    to: one('to'),
    minWorth: one('minWorth'),
    order: one('order'),
  };
}

/** The filters as the address and the API take them; what is empty is left out there. */
export function queryOf(filters: Filters): Query {
  return { ...filters };
}

export function toggled(filters: Filters, filter: ListFilter, value: string): Filters {
  const values = filters[filter];
  const others = values.filter((other) => other !== value);
  return { ...filters, [filter]: others.length === values.length ? [...values, value] : others };
}

/** How many filters there are besides the words and the order. */
export function countFilters({ speaker, type, kind, source, from, to, minWorth }: Filters): number {
  return [speaker, type, kind, source].flat().length + [from, to, minWorth].filter((value) => value !== '').length;
}

/** The words as they are, no other filter. */
export function withoutFilters({ q, order }: Filters): Filters {
  return { ...readFilters(new URLSearchParams()), q, order };
}

/** First and last day of a month: "2024-02" is from 2024-02-01 to 2024-02-29. */
export function daysOfMonth(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}

/** The words with the last one as a beginning, or null where they end in something else than an ordinary word. */
export function withBeginning(q: string): string | null {
  const words = q.trimEnd();
  const isInPhrase = (words.match(/["“”]/g) ?? []).length % 2 === 1;
  return isInPhrase || !/(?:^|\s)[\p{L}\p{N}\p{M}]+$/u.test(words) ? null : `${words}*`;
}
