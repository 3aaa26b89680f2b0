import { thousands } from '../../../src/report/words.ts';
import { Name } from '../ui/words.tsx';

interface Entry {
  readonly label: string;
  readonly count: number;
  readonly href: string;
}

/** Values that are shown before the rest is unfolded. */
const FEW = 6;

/** What is counted, the most frequent first, each a link to the quotes. */
export function CountList({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <Entries entries={entries.slice(0, FEW)} />
      {entries.length <= FEW ? null : (
        <details>
          <summary>{entries.length - FEW} more</summary>
          <Entries entries={entries.slice(FEW)} />
        </details>
      )}
    </section>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul class="counted">
      {entries.map(({ label, count, href }) => (
        <li key={label}>
          <a href={href}>
            <Name text={label} />
          </a>
          <span class="count">{thousands(count)}</span>
        </li>
      ))}
    </ul>
  );
}
