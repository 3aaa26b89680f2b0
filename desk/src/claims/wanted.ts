import { replaceQuery } from '../router.ts';

/** Which claims are wanted, as the address says it. */
export interface Wanted {
  /** YYYY-MM-DD, `all`, or '' for the day of the newest article. */
  readonly day: string;
  readonly minWorth: string;
  /** 'false' where those that cannot be checked are wanted too, else ''. */
  readonly checkable: string;
}

export const EVERY_DAY = 'all';

export function wantedIn(query: URLSearchParams): Wanted {
  const one = (name: string): string => query.get(name) ?? '';
  return { day: one('day'), minWorth: one('minWorth'), checkable: one('checkable') };
}

export function want(wanted: Wanted): void {
  replaceQuery({ ...wanted });
}

/** The day so many days later; days that are none stay. */
export function daysLater(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
