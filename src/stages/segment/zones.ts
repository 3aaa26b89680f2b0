import type { Zone } from '../../document/record.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DATE = `(?:${WEEKDAY},? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{4}-\\d\\d-\\d\\d)`;

const BYLINE = /^(?:By|BY|Words by|Written by|Reporting by|Report by|Story by|\(Reporting by) \p{Lu}/u;
const BYLINE_WORD =
  /^(?:\p{Lu}|and\b|in\b|of\b|for\b|the\b|at\b|de\b|van\b|von\b|bin\b|al-|&|\||-|–|—|editing\b|writing\b|by\b)/u;
const NO_NAME = new RegExp(`^By (?:${WEEKDAY}|${MONTH}|the|now|then|night|day|law|contrast|comparison) ?`, 'i');
const PLACE_LINE = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:, ?[^.:;!?]{2,40})?(?: ?\([^)]{2,40}\))? [-–—]{1,2}$/u;
const PLACE_AND_DATE =
  /^\p{Lu}{2}[\p{Lu} .'’-]{1,30}(?:, ?[\p{L}. ]{2,30})?,? (?:\d{4}-\d\d-\d\d|[JFMASOND][a-z]{2,8}\.? \d{1,2}|\d{1,2} [JFMASOND][a-z]{2,8})(?:,? \d{4})?$/u;
/** "PORT ELLERY (Agency) -" or "PORT ELLERY, March 3 -" at a paragraph's start. */
const PLACE_START =
  /^\p{Lu}{2}[\p{Lu} .'’-]{1,30}(?:, ?[\p{L}. ]{2,20})?,? (?:\([^)]{2,30}\) ?[-–—]|[-–—]{1,2} |\d{4}-\d\d-\d\d|[JFMASOND][a-z]{2,8}\.? \d)/u;
const NAME_LINE = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
const DATE_LINE = new RegExp(
  `^(?:(?:first |last )?(?:published|updated|posted|modified):? (?:on |at )?)?${DATE}(?:[,|]? (?:at )?\\d{1,2}[:.]\\d\\d[^.!?]{0,12})?$`,
  'i',
);
const CAPTION =
  /^(?:(?:image|photo|photograph|picture|video|media|file photo|graphic|figure)(?: (?:caption|credit|source|copyright))?|caption|credit|pictured(?: above| below)?) ?[:|]|^(?:photos?|photograph|picture|image|video|illustration) by \p{Lu}|[(\]](?:ap |file )?(?:photo|image|picture)(?: by|:|\/| credit)[^)]{0,80}\)$/iu;
const BOILERPLATE =
  /^(?:read (?:more|next|also)(?: ?[:.…>»→|-]|$| (?:here|about|on|from|at)\b)|for immediate release|embargoed (?:until|for|to)\b|click here|tap here|subscribe(?: (?:to|now|today|here|for)\b|[.!]?$)|sign up (?:to|for|now|today|here|and)\b|follow us\b|follow @|share (?:this|on)\b|advertisement[.:]?$|sponsored(?: content)?$|related(?: (?:articles?|stories|topics|content))?(?::|$)|continue reading|scroll down|skip to |most read|more on this story|you may also like|terms (?:of use|and conditions)|privacy (?:policy|notice)|©|\(c\) ?\d{4}|copyright\b)/i;
const RIGHTS = /\ball rights reserved\b/i;

/**
 * The zone of each paragraph: what ingest knows stays; the rest by rules that would rather leave a line in the body than
 * take a sentence out of it.
 *
 * @param paragraphs their texts, in order
 * @param known zones from ingest, null where it does not know
 * @param title the document's title from its metadata, or null
 */
export function zonesOf(paragraphs: readonly string[], known: readonly (Zone | null)[], title: string | null): Zone[] {
  const zones = paragraphs.map((paragraph, i) => known[i] ?? lineZone(paragraph) ?? 'body');
  for (let i = 1; i < Math.min(4, paragraphs.length - 1); i++) {
    const named = zones[i] === 'body' && startsReport(paragraphs, zones, i + 1) && NAME_LINE.test(paragraphs[i]!);
    if (named && known[i] === null) zones[i] = 'byline';
  }
  const headline = headlineAt(paragraphs, known, zones, title);
  if (headline >= 0) zones[headline] = 'headline';
  for (let i = 1; i + 1 < paragraphs.length; i++) {
    if (known[i] === null && zones[i] === 'body' && isHeading(paragraphs, zones, i)) zones[i] = 'heading';
  }
  return zones;
}

/** The zone that a line shows by its own words. */
function lineZone(line: string): Zone | null {
  if (line.length > 300) return null;
  if (isByline(line)) return 'byline';
  if (PLACE_LINE.test(line) || DATE_LINE.test(line) || (line.length < 80 && PLACE_AND_DATE.test(line)))
    return 'dateline';
  if (CAPTION.test(line)) return 'caption';
  const reports = /["“”«»]|\b(?:said|says|told)\b/.test(line);
  return !reports && (BOILERPLATE.test(line) || RIGHTS.test(line)) ? 'boilerplate' : null;
}

function isByline(line: string): boolean {
  if (!BYLINE.test(line) || NO_NAME.test(line) || line.length > 100) return false;
  const words = line.split(/\s+/);
  const closed = line.startsWith('(') ? line.endsWith(')') : !/[.!?]$/.test(line);
  return closed && words.length <= 14 && words.every((word, i) => i === 0 || BYLINE_WORD.test(word));
}

function headlineAt(
  paragraphs: readonly string[],
  known: readonly (Zone | null)[],
  zones: readonly Zone[],
  title: string | null,
): number {
  if (known.includes('headline')) return -1;
  const wanted = title === null ? '' : plain(title);
  const titled = wanted === '' ? -1 : paragraphs.slice(0, 4).findIndex((paragraph) => plain(paragraph) === wanted);
  if (titled >= 0) return known[titled] === null ? titled : -1;
  const first = zones.findIndex((zone) => zone === 'body');
  if (first < 0 || first > 2 || known[first] !== null || first + 1 >= paragraphs.length) return -1;
  const line = paragraphs[first]!;
  const short = line.length <= 160 && wordCount(line) <= 25 && startsTitle(line);
  const isFollowed = zones[first + 1] === 'byline' || startsReport(paragraphs, zones, first + 1);
  if (!short || (!isFollowed && /(?:[.…,;:]|\.["”’')]+)$/.test(line))) return -1;
  return isTurn(line) && paragraphs.slice(first + 1).some(isTurn) ? -1 : first;
}

function startsReport(paragraphs: readonly string[], zones: readonly Zone[], i: number): boolean {
  return zones[i] === 'dateline' || (zones[i] === 'body' && PLACE_START.test(paragraphs[i]!));
}

function isHeading(paragraphs: readonly string[], zones: readonly Zone[], i: number): boolean {
  const line = paragraphs[i]!;
  const next = paragraphs[i + 1]!;
  return (
    line.length <= 80 &&
    wordCount(line) <= 10 &&
    startsTitle(line) &&
    !/[.…,;:!?)\]-]["”’']*$/.test(line) &&
    zones.slice(0, i).includes('body') &&
    zones[i - 1] !== 'headline' &&
    zones[i + 1] === 'body' &&
    endsSentence(paragraphs[i - 1]!) &&
    endsSentence(next) &&
    wordCount(next) > wordCount(line) &&
    !isTurn(line)
  );
}

/** "SMITH: Yes." and "Q: Why?": a turn in a transcript. */
function isTurn(line: string): boolean {
  return /^(?:Q|A|\p{Lu}[\p{L}.'’ -]{1,40}):\s/u.test(line);
}

function startsTitle(line: string): boolean {
  return /^["“”'‘«„]*[\p{Lu}\p{N}]/u.test(line) && !/^["“«„][^"”»“]*$/.test(line);
}

function endsSentence(line: string): boolean {
  return /[.!?…:]["”’')\]»]*$/.test(line);
}

function wordCount(line: string): number {
  return line.split(/\s+/).length;
}

function plain(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
