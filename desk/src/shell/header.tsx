import { PAGES } from '../pages.ts';
import { go, href } from '../router.ts';
import { chooseMode, mode, MODES } from './mode.ts';
import { keysShown, useShortcuts } from './shortcuts.ts';

/** The name of the desk, its pages, light or dark, and the keys. */
export function Header({ current }: { readonly current: string }) {
  const linked = PAGES.flatMap(({ name, nav }) => (nav === undefined ? [] : [{ name, ...nav }]));
  useShortcuts('Everywhere', [
    ...linked.map(({ name, label, key }) => ({
      keys: `g ${key}`,
      does: `go to ${label}`,
      run: () => {
        go(pathOf(name));
      },
    })),
    {
      keys: '?',
      does: 'show the keys',
      run: () => {
        keysShown.value = true;
      },
    },
  ]);
  return (
    <header class="top">
      <a class="brand" href={href([])}>
        onrecord
      </a>
      <nav aria-label="Pages">
        <ul>
          {linked.map(({ name, label }) => (
            <li key={name}>
              <a href={href(pathOf(name))} aria-current={name === current ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="tools">
        <label class="mode">
          <span class="hidden">Light or dark</span>
          <select
            value={mode.value}
            onChange={({ currentTarget }) => {
              chooseMode(currentTarget.value);
            }}
          >
            {Object.entries(MODES).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="plain"
          aria-label="Keys"
          onClick={() => {
            keysShown.value = true;
          }}
        >
          <kbd>?</kbd>
        </button>
      </div>
    </header>
  );
}

function pathOf(name: string): readonly string[] {
  return name === '' ? [] : [name];
}
