import { effect, signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Something that a key does: "?", "g s" (one after the other), "Mod+z" (Ctrl, or ⌘ on a Mac), "Shift+ArrowLeft". */
export interface Shortcut {
  readonly keys: string;
  /** What it does, in a few words: "go to Search". */
  readonly does: string;
  readonly run: (event: KeyboardEvent) => void;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Shortcuts of what is on the screen, by group; the dialog lists them. */
export const groups = signal<readonly ShortcutGroup[]>([]);
/** Whether the dialog with the keys is open. */
export const keysShown = signal(false);
const OFF = 'onrecord-keys-off';
/** Whether keys without Ctrl or ⌘ do something (WCAG 2.2, 2.1.4: who speaks to the machine can switch them off). */
export const singleKeys = signal(true);

/** Has these shortcuts while the component is on the screen. What they do may change; their keys do not. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const keys = shortcuts.map((shortcut) => shortcut.keys).join('\n');
  useLayoutEffect(() => {
    const group: ShortcutGroup = {
      title,
      shortcuts: latest.current.map((shortcut, index) => ({
        ...shortcut,
        run: (event) => latest.current[index]?.run(event),
      })),
    };
    groups.value = [...groups.peek(), group];
    return () => {
      groups.value = groups.peek().filter((other) => other !== group);
    };
  }, [title, keys]);
}

/** How long the second key of "g s" may take, in milliseconds. */
const PATIENCE = 1500;

export function listenForKeys(): void {
  singleKeys.value = localStorage.getItem(OFF) === null;
  effect(() => {
    if (singleKeys.value) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '1');
  });
  let first: { readonly key: string; readonly at: number } | null = null;
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || keysShown.value) return;
    const key = nameOf(event);
    if (isTyping(event.target, key)) return;
    if (!singleKeys.value && !key.startsWith('Mod+')) return;
    const before = first !== null && event.timeStamp - first.at < PATIENCE ? `${first.key} ` : '';
    first = null;
    const all = groups.value.flatMap(({ shortcuts }) => shortcuts);
    const found = all.findLast(({ keys }) => keys === `${before}${key}`) ?? all.findLast(({ keys }) => keys === key);
    if (found !== undefined) {
      event.preventDefault();
      found.run(event);
    } else if (all.some(({ keys }) => keys.startsWith(`${key} `))) {
      first = { key, at: event.timeStamp };
    }
  });
}

function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const isLetter = key.length === 1;
  const name = isLetter ? key.toLowerCase() : key;
  const withShift = shiftKey && (!isLetter || /\p{L}/u.test(key));
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${withShift ? 'Shift+' : ''}${name}`;
}

/** Whether a key belongs to the control that has the focus: all of them to what is typed into, letters to lists. */
function isTyping(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLSelectElement) return !key.startsWith('Mod+');
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
