import { useLayoutEffect, useRef } from 'preact/hooks';
import { groups, keysShown, singleKeys } from './shortcuts.ts';

/** All keys of what is on the screen. */
export function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const isShown = keysShown.value;
  useLayoutEffect(() => {
    if (isShown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isShown]);
  return (
    <dialog
      class="keys"
      ref={dialog}
      aria-labelledby="keys-title"
      onClose={() => {
        keysShown.value = false;
      }}
    >
      <h2 id="keys-title">Keys</h2>
      {groups.value.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {shortcuts.map(({ keys, does }) => (
              <div key={keys}>
                <dt>
                  <Keys keys={keys} />
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={({ currentTarget }) => {
            singleKeys.value = currentTarget.checked;
          }}
        />
        Keys without Ctrl or ⌘ do something
      </label>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Mod: 'Ctrl',
  Escape: 'Esc',
};

/** "Mod+z" as keys to see. */
function Keys({ keys }: { readonly keys: string }) {
  return keys.split(' ').map((step) => (
    <span key={step} class="step">
      {step.split('+').map((key) => (
        <kbd key={key}>{SHOWN[key] ?? key}</kbd>
      ))}
    </span>
  ));
}
