import { useShortcuts } from '../shell/shortcuts.ts';
import { WorthSelect } from '../ui/worth-select.tsx';
import { daysLater, EVERY_DAY, want, type Wanted } from './wanted.ts';

const WORTHS = ['0.3', '0.5', '0.7', '0.9'];

/** Which day, how check-worthy, and whether also what cannot be checked. */
export function ClaimFilters({ wanted }: { readonly wanted: Wanted }) {
  const { day, minWorth, checkable } = wanted;
  const isEveryDay = day === EVERY_DAY;
  const step = (by: number): void => {
    if (!isEveryDay) want({ ...wanted, day: daysLater(day, by) });
  };
  useShortcuts('Claims', [
    {
      keys: '[',
      does: 'the day before',
      run: () => {
        step(-1);
      },
    },
    {
      keys: ']',
      does: 'the day after',
      run: () => {
        step(1);
      },
    },
  ]);
  return (
    <div class="claim-filters" role="group" aria-label="Which claims">
      <label class="inline">
        <span>Day</span>
        <input
          type="date"
          value={isEveryDay ? '' : day}
          onChange={({ currentTarget }) => {
            want({ ...wanted, day: currentTarget.value === '' ? EVERY_DAY : currentTarget.value });
          }}
        />
      </label>
      <span class="days">
        {[-1, 1].map((by) => (
          <button
            key={by}
            type="button"
            disabled={isEveryDay}
            aria-label={by < 0 ? 'Day before' : 'Day after'}
            onClick={() => {
              step(by);
            }}
          >
            {by < 0 ? '‹' : '›'}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={isEveryDay}
          onClick={() => {
            want({ ...wanted, day: isEveryDay ? '' : EVERY_DAY });
          }}
        >
          All days
        </button>
      </span>
      <label class="inline">
        <span>Check-worthiness</span>
        <WorthSelect
          value={minWorth}
          choices={WORTHS}
          onChoose={(value) => {
            want({ ...wanted, minWorth: value });
          }}
        />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={checkable !== 'false'}
          onChange={({ currentTarget }) => {
            want({ ...wanted, checkable: currentTarget.checked ? '' : 'false' });
          }}
        />
        Only what can be checked
      </label>
    </div>
  );
}
