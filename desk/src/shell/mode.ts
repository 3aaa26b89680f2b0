import { signal } from '@preact/signals';

export const MODES = { system: 'Auto', light: 'Light', dark: 'Dark' } as const;
export type Mode = keyof typeof MODES;

const KEY = 'onrecord-mode';

/** Light, dark, or as the system has it. */
export const mode = signal<Mode>('system');

/** Takes the choice of an earlier visit. */
export function applyMode(): void {
  chooseMode(localStorage.getItem(KEY) ?? 'system');
}

export function chooseMode(choice: string): void {
  mode.value = choice === 'light' || choice === 'dark' ? choice : 'system';
  if (mode.value === 'system') {
    delete document.documentElement.dataset.mode;
    localStorage.removeItem(KEY);
  } else {
    document.documentElement.dataset.mode = mode.value;
    localStorage.setItem(KEY, mode.value);
  }
}
