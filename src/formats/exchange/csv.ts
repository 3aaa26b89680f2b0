import type { OnrecordRecord } from '../../document/record.ts';
import { type ClaimInContext, claimsInContext } from './claim-context.ts';
import type { RecordFormat } from './format.ts';

/** All claims as a table with a heading (RFC 4180), in UTF-8. Offsets are those of the record. */
export const csv: RecordFormat = {
  name: 'csv',
  summary: 'claims as a table, safe to open in a spreadsheet',
  ending: '.csv',
  encoder: () => {
    let heading = csvLine(COLUMNS.map(([name]) => name));
    const takeHeading = (): string => {
      const taken = heading;
      heading = '';
      return taken;
    };
    return {
      add: (record) =>
        takeHeading() +
        claimsInContext(record)
          .map((claim) => csvLine(cells(record, claim)))
          .join(''),
      end: takeHeading,
    };
  },
};

type Cell = string | number | boolean | null;

/** Heading and content of each column. */
const COLUMNS: readonly (readonly [
  name: string,
  of: (context: ClaimInContext, document: OnrecordRecord['document']) => Cell,
])[] = [
  ['document', (_, { id }) => id],
  ['claim', ({ claim }) => claim.id],
  ['publishedAt', (_, { publishedAt }) => publishedAt],
  ['outlet', (_, { source }) => source],
  ['url', (_, { url }) => url],
  ['speaker', ({ speaker }) => speaker],
  ['text', ({ claim }) => claim.text],
  ['standalone', ({ claim }) => claim.standalone],
  ['checkWorthiness', ({ claim }) => claim.checkWorthiness],
  ['why', ({ claim }) => claim.why.join('; ')],
  ['checkable', ({ claim }) => claim.checkable],
  ['type', ({ claim }) => claim.type],
  ['polarity', ({ claim }) => claim.polarity],
  ['certainty', ({ claim }) => claim.certainty],
  ['stance', ({ quote }) => quote?.cue?.stance ?? null],
  ['cue', ({ quote }) => quote?.cue?.text ?? null],
  ['about', ({ about }) => about.map(({ name }) => name).join('; ')],
  ['dates', ({ dates }) => dates.map(({ value }) => value).join('; ')],
  ['quantities', ({ claim }) => claim.quantities.map(({ value, unit }) => `${value} ${unit ?? ''}`.trim()).join('; ')],
  ['start', ({ claim }) => claim.start],
  ['end', ({ claim }) => claim.end],
];

function cells({ document }: OnrecordRecord, context: ClaimInContext): Cell[] {
  return COLUMNS.map(([, of]) => of(context, document));
}

/** One line of CSV (RFC 4180) with its line break. Text that a spreadsheet would run as a formula is disarmed. */
export function csvLine(row: readonly Cell[]): string {
  return `${row.map(csvCell).join(',')}\r\n`;
}

/**
 * Text that begins with a character from which a spreadsheet makes a formula gets an apostrophe before it, as OWASP advises
 * against CSV injection; numbers are left as they are.
 */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Also behind white space, which some programs pass over, and in the full-width forms that some treat alike. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
