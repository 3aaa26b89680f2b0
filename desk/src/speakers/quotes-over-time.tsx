import { count, longDate } from '../../../src/report/words.ts';
import type { SpeakerPage } from '../api/types.ts';
import { type Bucket, bucketsOf } from './buckets.ts';

const HEIGHT = 96;
const BAR = 10;

/** How often somebody was quoted, as bars, and as a table to unfold. */
export function QuotesOverTime({ days }: { readonly days: SpeakerPage['days'] }) {
  const buckets = bucketsOf(days);
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (first === undefined || last === undefined) return null;
  const most = Math.max(...buckets.map(({ quotes }) => quotes));
  return (
    <section class="over-time" aria-labelledby="over-time">
      <h2 id="over-time">Quotes over time</h2>
      <div class={`chart ${roomFor(buckets.length)}`}>
        <Bars buckets={buckets} most={most} />
        <p class="ends" aria-hidden="true">
          <span>{inWords(first.label)}</span>
          <span>
            at most {count(most, 'quote')} a {unitOf(first.label)}
          </span>
          <span>{buckets.length > 1 ? inWords(last.label) : ''}</span>
        </p>
      </div>
      <details>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Quotes</th>
            </tr>
          </thead>
          <tbody>
            {buckets.flatMap(({ label, quotes }) =>
              quotes === 0
                ? []
                : [
                    <tr key={label}>
                      <th scope="row">{inWords(label)}</th>
                      <td>{quotes}</td>
                    </tr>,
                  ],
            )}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Bars({ buckets, most }: { readonly buckets: readonly Bucket[]; readonly most: number }) {
  const [first, last] = [buckets[0]!, buckets.at(-1)!];
  const span = buckets.length === 1 ? inWords(first.label) : `${inWords(first.label)} to ${inWords(last.label)}`;
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${buckets.length * BAR} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`Bars: quotes by ${unitOf(first.label)}, ${span}, at most ${most}; the table below has the numbers`}
    >
      {buckets.map(({ label, quotes }, index) => (
        <rect
          key={label}
          x={index * BAR + 1}
          width={BAR - 2}
          y={HEIGHT - (quotes / most) * HEIGHT}
          height={(quotes / most) * HEIGHT}
        >
          <title>{`${inWords(label)}: ${count(quotes, 'quote')}`}</title>
        </rect>
      ))}
    </svg>
  );
}

/** A few bars are not drawn out over the whole page. */
function roomFor(bars: number): string {
  return bars <= 3 ? 'few' : bars <= 16 ? 'some' : 'many';
}

function unitOf(label: string): string {
  return label.length === 10 ? 'day' : label.length === 7 ? 'month' : 'year';
}

function inWords(label: string): string {
  return label.length === 7 ? longDate(`${label}-01`).replace(/^1 /, '') : longDate(label);
}
