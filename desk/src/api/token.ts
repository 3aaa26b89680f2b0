import { signal } from '@preact/signals';

const KEY = 'onrecord-token';

/** Whether the server wants a token that it was not given. */
export const needsToken = signal(false);

/** Takes the token from the address (`#token=…`), where `onrecord serve` puts it, and keeps it for this tab only. */
export function takeToken(): void {
  const given = /^#token=(.+)$/.exec(location.hash)?.[1];
  if (given === undefined) return;
  setToken(decoded(given));
  history.replaceState(null, '', '#/');
}

export function setToken(token: string): void {
  sessionStorage.setItem(KEY, token);
  needsToken.value = false;
}

export function authorization(): Readonly<Record<string, string>> {
  const token = sessionStorage.getItem(KEY);
  return token === null ? {} : { Authorization: `Bearer ${token}` };
}

/** Whether there is a token, be it the right one. */
export function hasToken(): boolean {
  return sessionStorage.getItem(KEY) !== null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
