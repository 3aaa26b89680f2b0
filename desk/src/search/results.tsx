import { longDate, thousands } from '../../../src/report/words.ts';
import type { QuoteHit } from '../api/types.ts';
import type { Pages } from '../api/use-pages.ts';
import { MoreButton } from '../ui/more-button.tsx';
import { QuoteEntry } from '../ui/quote-entry.tsx';
import { useSteps } from '../ui/use-steps.ts';
import { countFilters, type Filters, withoutFilters } from './filters.ts';

interface Props {
  readonly filters: Filters;
  /** The words that were looked for. */
  readonly asked: string;
  /** How many quotes there are, where it is known already. */
  readonly total: number | null;
  readonly pages: Pages<QuoteHit>;
  readonly onChange: (filters: Filters) => void;
}

const ORDERS = { '': 'Best match', newest: 'Newest', oldest: 'Oldest', worth: 'Check-worthiness' };

/** The quotes that were found. */
export function Results({ filters, asked, total, pages, onChange }: Props) {
  const list = useSteps('quote');
  const { items, isThere, isLoading } = pages;
  const isBeginning = asked !== filters.q && items.length > 0;
  return (
    <section class="results" aria-label="Quotes" aria-busy={isLoading}>
      <div class="results-head">
        <p role="status">{isThere && total !== null ? summary(total, { ...filters, q: asked }) : 'Searching…'}</p>
        <label class="inline">
          <span>Order</span>
          <select
            value={filters.order}
            onChange={({ currentTarget }) => {
              onChange({ ...filters, order: currentTarget.value });
            }}
          >
            {Object.entries(ORDERS).map(([value, label]) => (
              <option key={value} value={value}>
                {value === '' && filters.q.trim() === '' ? 'Newest first' : label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {isBeginning ? <p class="quiet">No quote has all of these words yet; these have words that begin so.</p> : null}
      {isThere && items.length === 0 ? <NothingFound filters={filters} onChange={onChange} /> : null}
      <ol class="rows quotes-found" ref={list}>
        {items.map((hit) => (
          <li key={`${hit.document.id}\n${hit.quote}`}>
            <QuoteEntry hit={hit} />
          </li>
        ))}
      </ol>
      <MoreButton pages={pages} />
    </section>
  );
}

function summary(total: number, { q, from, to }: Filters): string {
  const words = q.trim() === '' ? '' : ` with ${q.trim()}`;
  const days = [from === '' ? '' : ` since ${longDate(from)}`, to === '' ? '' : ` until ${longDate(to)}`].join('');
  return `${thousands(total)} ${total === 1 ? 'quote' : 'quotes'}${words}${days}`;
}

function NothingFound({ filters, onChange }: Pick<Props, 'filters' | 'onChange'>) {
  if (filters.q.trim() === '' && countFilters(filters) === 0) {
    return <p>Nothing is in the store yet. Articles that are read come into it.</p>;
  }
  return (
    <div class="empty">
      <p>No quote has all of this.</p>
      {countFilters(filters) === 0 ? (
        <p class="quiet">All words have to be in one quote, or in its speaker’s name. Try fewer.</p>
      ) : (
        <button
          type="button"
          onClick={() => {
            onChange(withoutFilters(filters));
          }}
        >
          Search without filters
        </button>
      )}
    </div>
  );
}
