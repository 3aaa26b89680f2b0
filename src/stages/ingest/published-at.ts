import { calendarDay, FULL_DATE } from './calendar.ts';

/** Characters and lines at the head of a text in which its date may stand. */
const HEAD = 1_500;
const HEAD_LINES = 6;

/** "Published: 3 March 2022", "Updated on March 3, 2022", " date 2022-03-03 In a key". */
const LABELLED = new RegExp(
  `^(?:(?:first |last )?(?:published|posted|updated|modified|issued|released)|(?:publication |publishing |issue |release )?date)(?: on| at| by)?(?: ?[:|–-])? {1,2}(${FULL_DATE})`,
  'i',
);
/** A line with nothing but a date, and maybe a weekday and a time of day. */
const ALONE = new RegExp(`^(${FULL_DATE})[,.]?(?:[ ,T|·-]{0,3}(?:at )?[0-2]?\\d[.:][0-5]\\d.{0,20})?$`, 'i');
/** "2022-03-03 In a key development". */
const ISO_FIRST = /^([12]\d{3}-[01]\d-[0-3]\d)(?= ["“‘A-Z])/;
/** "LONDON, March 3, 2022 (Reuters) -", "BRUSSELS 1996-08-22 The", "KUALA LUMPUR, Malaysia, 3 March 2022 –". */
const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]*){0,4}(?:, \\p{Lu}[\\p{L}.'’]*(?: \\p{Lu}[\\p{L}.'’]*){0,2})?(?: \\([\\p{L} ]{2,30}\\))?,?(?: [–—-])? {1,2}(${FULL_DATE})(?= ?[–—(/:-]| \\p{Lu}|$)`,
  'u',
);

/**
 * The publication day that a text itself gives at its head, as `YYYY-MM-DD`, or null. Only a whole date (with its year) counts,
 * and only where nothing but publication can be meant: behind "Published", "Updated" or "date", in a dateline, or alone on a
 * line.
 */
export function publishedAtInText(text: string): string | null {
  const lines = text.slice(0, HEAD).split('\n', HEAD_LINES * 2);
  let seen = 0;
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const match = LABELLED.exec(trimmed) ?? ALONE.exec(trimmed) ?? ISO_FIRST.exec(trimmed) ?? DATELINE.exec(trimmed);
    const day = match === null ? null : calendarDay(match[1]!);
    if (day !== null) return day;
    if (++seen === HEAD_LINES) return null;
  }
  return null;
}
