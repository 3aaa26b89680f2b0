import { api } from '../api/index.ts';
import type { Facets, QuotePage } from '../api/types.ts';
import { type Filters, queryOf, withBeginning } from './filters.ts';

const ON_A_PAGE = '20';

export interface Found extends QuotePage {
  /** The words that were looked for; see `orBeginning`. */
  readonly asked: string;
}

/** A page of quotes. While a word is typed, it has no match yet: then words that begin so are looked for. */
export async function askQuotes(filters: Filters, cursor: string | null, signal: AbortSignal): Promise<Found> {
  return orBeginning(
    filters,
    async (asked) => ({
      ...(await api.search({ ...queryOf(asked), cursor, limit: ON_A_PAGE }, signal)),
      asked: asked.q,
    }),
    ({ items }) => items.length === 0 && cursor === null,
  );
}

/** Counts for each facet, of what is found without the facet's own filter, so that other values can be chosen beside it. */
export async function askFacets(filters: Filters, signal: AbortSignal): Promise<Facets> {
  return orBeginning(
    { ...filters, order: '' },
    async (asked) => {
      const ask = (part: Partial<Filters>): Promise<Facets> => api.facets(queryOf({ ...asked, ...part }), signal);
      const all = ask({});
      const [base, speakers, types, kinds, sources, months] = await Promise.all([
        all,
        asked.speaker.length > 0 ? ask({ speaker: [] }) : all,
        asked.type.length > 0 ? ask({ type: [] }) : all,
        asked.kind.length > 0 ? ask({ kind: [] }) : all,
        asked.source.length > 0 ? ask({ source: [] }) : all,
        asked.from + asked.to !== '' ? ask({ from: '', to: '' }) : all,
      ]);
      return {
        quotes: base.quotes,
        speakers: joined(speakers.speakers, base.speakers, ({ id }) => id),
        types: joined(types.types, base.types, ({ value }) => value),
        kinds: joined(kinds.kinds, base.kinds, ({ value }) => value),
        sources: joined(sources.sources, base.sources, ({ value }) => value),
        months: months.months,
      };
    },
    ({ quotes }) => quotes === 0,
  );
}

async function orBeginning<T>(
  filters: Filters,
  ask: (filters: Filters) => Promise<T>,
  isEmpty: (answer: T) => boolean,
): Promise<T> {
  const answer = await ask(filters);
  const q = withBeginning(filters.q);
  if (q === null || !isEmpty(answer)) return answer;
  const other = await ask({ ...filters, q });
  return isEmpty(other) ? answer : other;
}

/** The first list, and behind it what only the second one has. */
function joined<T>(first: readonly T[], second: readonly T[], keyOf: (entry: T) => string): T[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((entry) => !known.has(keyOf(entry)))];
}
