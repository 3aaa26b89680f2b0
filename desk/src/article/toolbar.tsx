import type { Signal } from '@preact/signals';
import { useShortcuts } from '../shell/shortcuts.ts';
import { showsClaims, showsDates, showsEntities, showsMachine } from './shown.ts';
import { isCaretOn, toggleCaret } from './words/caret-mode.tsx';

interface Switch {
  /** The report's style sheet goes by some of these. */
  readonly id: string;
  readonly label: string;
  readonly key: string;
  readonly shown: Signal<boolean>;
}

const MARKS: readonly Switch[] = [
  { id: 'show-claims', label: 'Claims', key: 'c', shown: showsClaims },
  { id: 'show-entities', label: 'Entities', key: 'e', shown: showsEntities },
  { id: 'show-dates', label: 'Dates', key: 'd', shown: showsDates },
];
const MACHINE: Switch = { id: 'show-machine', label: 'As the machine read it', key: 'm', shown: showsMachine };

interface Props {
  /** Whether there are corrections, so that the machine's reading is another one. */
  readonly isCorrected: boolean;
  /** Where choosing words with the keyboard begins. */
  readonly start: number;
}

/** Switches for what is marked in the text. */
export function Toolbar({ isCorrected, start }: Props) {
  const switches = isCorrected ? [...MARKS, MACHINE] : MARKS;
  useShortcuts(
    'What is shown',
    switches.map(({ label, key, shown }) => ({
      keys: key,
      does: `${label.charAt(0).toLowerCase()}${label.slice(1)}: show, or do not`,
      run: () => {
        shown.value = !shown.value;
      },
    })),
  );
  return (
    <div class="toolbar" role="group" aria-label="What is shown">
      {switches.map(({ id, label, shown }) => (
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
      <button
        type="button"
        class="plain"
        aria-pressed={isCaretOn()}
        onClick={() => {
          toggleCaret(start);
        }}
      >
        Choose words <kbd>v</kbd>
      </button>
    </div>
  );
}
