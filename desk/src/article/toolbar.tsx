import { signal } from '@preact/signals';
import { useShortcuts } from '../shell/shortcuts.ts';

/** What is marked besides quotes; the report's style sheet goes by the ids of the switches. */
const showsClaims = signal(true);
const showsEntities = signal(false);
const showsDates = signal(false);

const SWITCHES = [
  { id: 'show-claims', label: 'Claims', key: 'c', shown: showsClaims },
  { id: 'show-entities', label: 'Entities', key: 'e', shown: showsEntities },
  { id: 'show-dates', label: 'Dates', key: 'd', shown: showsDates },
];

/** Switches for what is marked in the text. */
export function Toolbar() {
  useShortcuts(
    'What is marked',
    SWITCHES.map(({ label, key, shown }) => ({
      keys: key,
      does: `mark ${label.toLowerCase()}, or do not`,
      run: () => {
        shown.value = !shown.value;
      },
    })),
  );
  return (
    <div class="toolbar" role="group" aria-label="What is marked">
      {SWITCHES.map(({ id, label, shown }) => (
        <label key={id} class="switch">
          <input
            type="checkbox"
            id={id}
            checked={shown.value}
            onChange={({ currentTarget }) => {
              shown.value = currentTarget.checked;
            }}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
