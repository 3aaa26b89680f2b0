import { longDate, thousands } from '../../../src/report/words.ts';
import type { Facets } from '../api/types.ts';
import { daysOfMonth, type Filters } from './filters.ts';

interface Props {
  readonly filters: Filters;
  readonly months: Facets['months'];
  readonly onChange: (filters: Filters) => void;
}

/** Months that have a button; others are reached by the dates. */
const MOST = 12;

/** First and last day, and the newest months as buttons with their counts. */
export function DateFacet({ filters, months, onChange }: Props) {
  const day = (name: 'from' | 'to', label: string) => (
    <label class="inline">
      <span>{label}</span>
      <input
        type="date"
        value={filters[name]}
        onChange={({ currentTarget }) => {
          onChange({ ...filters, [name]: currentTarget.value });
        }}
      />
    </label>
  );
  const newest = months.slice(-MOST).reverse();
  const most = Math.max(...newest.map(({ count }) => count));
  return (
    <fieldset class="facet">
      <legend>Date</legend>
      {day('from', 'From')}
      {day('to', 'To')}
      <ul class="months">
        {newest.map(({ value, count }) => {
          const { from, to } = daysOfMonth(value);
          const isChosen = filters.from === from && filters.to === to;
          return (
            <li key={value}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => {
                  onChange({ ...filters, from: isChosen ? '' : from, to: isChosen ? '' : to });
                }}
              >
                <span class="label">{monthInWords(value)}</span>
                <span class="count">{thousands(count)}</span>
                <svg class="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={Math.max(2, Math.round((count / most) * 100))} height="3" />
                </svg>
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** "2024-05" as "May 2024". */
function monthInWords(month: string): string {
  return longDate(`${month}-01`).replace(/^1 /, '');
}
