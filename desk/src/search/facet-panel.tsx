import { useId, useState } from 'preact/hooks';
import { thousands } from '../../../src/report/words.ts';
import type { Facets } from '../api/types.ts';
import type { Answer } from '../api/use-answer.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { Name } from '../ui/words.tsx';
import { WorthSelect } from '../ui/worth-select.tsx';
import { DateFacet } from './date-facet.tsx';
import { countFilters, type Filters, type ListFilter, toggled, withoutFilters } from './filters.ts';

interface Props {
  readonly filters: Filters;
  readonly facets: Answer<Facets>;
  readonly onChange: (filters: Filters) => void;
}

const WORTHS = ['0.3', '0.5', '0.7'];

/** What the quotes can be narrowed down by, with how many there are of each. Folded up on a small screen. */
export function FacetPanel({ filters, facets: { value, problem, reload }, onChange }: Props) {
  const [isWide] = useState(() => matchMedia('(min-width: 52rem)').matches);
  const chosen = countFilters(filters);
  if (problem !== null) return <ProblemNotice problem={problem} onRetry={reload} />;
  const list = (filter: ListFilter, title: string, choices: readonly Choice[]) => (
    <FacetList
      title={title}
      choices={withChosen(choices, filters[filter])}
      chosen={filters[filter]}
      onToggle={(choice) => {
        onChange(toggled(filters, filter, choice));
      }}
    />
  );
  const plain = ({ value: choice, count }: { readonly value: string; readonly count: number }): Choice => ({
    value: choice,
    label: choice,
    count,
  });
  return (
    <details class="facets" open={isWide}>
      <summary>Narrow down{chosen === 0 ? '' : ` (${chosen})`}</summary>
      <div role="group" aria-label="Narrow down">
        {chosen === 0 ? null : (
          <button
            type="button"
            onClick={() => {
              onChange(withoutFilters(filters));
            }}
          >
            Clear {chosen === 1 ? 'the filter' : `all ${chosen} filters`}
          </button>
        )}
        {list(
          'speaker',
          'Speaker',
          (value?.speakers ?? []).map(({ id, name, count }) => ({ value: id, label: name, count })),
        )}
        {list('type', 'Claim', (value?.types ?? []).map(plain))}
        <DateFacet filters={filters} months={value?.months ?? []} onChange={onChange} />
        {list('source', 'Outlet', (value?.sources ?? []).map(plain))}
        {list('kind', 'Kind of quote', (value?.kinds ?? []).map(plain))}
        <label class="field worth-field">
          <span>Check-worthiness</span>
          <WorthSelect
            value={filters.minWorth}
            choices={WORTHS}
            onChoose={(value) => {
              onChange({ ...filters, minWorth: value });
            }}
          />
        </label>
      </div>
    </details>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** What is chosen has its box, be there a quote of it or none. */
function withChosen(choices: readonly Choice[], chosen: readonly string[]): readonly Choice[] {
  const missing = chosen.filter((value) => !choices.some((choice) => choice.value === value));
  return [...choices, ...missing.map((value) => ({ value, label: value, count: 0 }))];
}

/** Values that are shown before the rest is asked for. */
const FEW = 7;

interface ListProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

function FacetList({ title, choices, chosen, onToggle }: ListProps) {
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  if (choices.length === 0) return null;
  const shown = choices.filter(({ value }, index) => isWhole || index < FEW || chosen.includes(value));
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      <ul id={id}>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => {
                  onToggle(value);
                }}
              />
              <span class="label">
                <Name text={label} />
              </span>
              <span class="count">{thousands(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {choices.length <= FEW ? null : (
        <button
          type="button"
          class="link quiet"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? 'Fewer' : `${choices.length - FEW} more`}
        </button>
      )}
    </fieldset>
  );
}
