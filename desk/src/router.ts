import { signal } from '@preact/signals';

/** A place in the desk, as it stands behind the `#` of the address: "#/documents/a%2Fb?quote=q1". */
export interface Place {
  /** Decoded parts of the path; none on the first page. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

export type Query = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** Where the reader is. */
export const place = signal<Place>({ path: [], query: new URLSearchParams() });

/** Follows the address from now on. */
export function startRouter(): void {
  const follow = (): void => {
    place.value = readPlace(location.hash);
  };
  addEventListener('hashchange', follow);
  follow();
}

/** The address of a place, for links: parts are encoded, empty values left out. */
export function href(path: readonly string[], query: Query = {}): string {
  const search = queryString(query);
  return `#/${path.map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`;
}

/** Goes to a place; the one before stays in the history. */
export function go(path: readonly string[], query: Query = {}): void {
  location.hash = href(path, query);
}

/** Changes the query of this place without a step in the history, as a search does while it is typed. */
export function replaceQuery(query: Query): void {
  const hash = href(place.value.path, query);
  history.replaceState(null, '', hash);
  place.value = readPlace(hash);
}

export function readPlace(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s, 2);
  return { path: path.split('/').filter(Boolean).map(decoded), query: new URLSearchParams(search) };
}

function queryString(query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = typeof value === 'string' ? [value] : (value ?? []);
    for (const one of values) if (one !== '') params.append(name, one);
  }
  return params.toString();
}

/** An address typed by hand may hold a broken escape; it is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
