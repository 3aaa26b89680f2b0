import { NUMBER } from '../../../lexer/atoms.ts';
import { formatYear } from '../calendar.ts';
import { nearestMonth } from '../values/months.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { quarterOf } from '../shift.ts';
import { MONTHS } from '../vocabulary.ts';
import { readMonth, readShortYear, readYear, type Reading } from './shared.ts';

/** Quarters and halves as analysts write them, and by their last month: "2Q24", "1H 2023", "Q4'23", "the December quarter". */
export const shortQuarterRules: readonly Rule[] = [
  { name: 'number-first', starts: ['#'], read: numberFirst },
  { name: 'letter-first', starts: ['q', 'h'], read: letterFirst },
  { name: 'month-quarter', starts: [...MONTHS.keys()], read: monthQuarter },
];

/** "2Q24", "1H 2023"; without a year it is left alone. */
function numberFirst(reader: Reader, at: number): Match | null {
  return reader.atoms.glued[at + 1] === true ? periodOfYear(reader, at + 1, at, at + 2) : null;
}

/** "Q4'23", "H1'24". */
function letterFirst(reader: Reader, at: number): Match | null {
  return reader.atoms.glued[at + 1] === true ? periodOfYear(reader, at, at + 1, at + 2) : null;
}

function periodOfYear(reader: Reader, letterAt: number, digitAt: number, yearAt: number): Match | null {
  const letter = reader.word(letterAt);
  const number = reader.word(digitAt);
  if (!reader.capital(letterAt) || !PERIODS[letter]?.includes(number)) return null;
  const year = readYear(reader, yearAt) ?? readShortYear(reader, yearAt) ?? readTwoDigits(reader, yearAt);
  if (year === null) return null;
  const value = `${formatYear(year.value)}-${letter.toUpperCase()}${number}`;
  return { to: year.to, type: 'DATE', value: () => value, takesThe: true, takesPart: true };
}

const PERIODS: Readonly<Record<string, readonly string[]>> = { q: ['1', '2', '3', '4'], h: ['1', '2'] };

/** "24" glued to "2Q". */
function readTwoDigits(reader: Reader, at: number): Reading | null {
  const digits = reader.word(at);
  const glued =
    reader.atoms.glued[at] === true && reader.atoms.kind[at] === NUMBER && reader.atoms.kind[at - 1] !== NUMBER;
  return glued && digits.length === 2 ? { value: 2000 + Number(digits), to: at + 1 } : null;
}

/** "the December quarter", "the March 2024 quarter": the quarter that the month ends. */
function monthQuarter(reader: Reader, at: number): Match | null {
  const month = readMonth(reader, at);
  if (month === null) return null;
  const year = readYear(reader, month.to);
  const noun = year?.to ?? month.to;
  if (reader.word(noun) !== 'quarter') return null;
  const quarter = quarterOf(month.value);
  return {
    to: noun + 1,
    type: 'DATE',
    value: (context) =>
      `${(year === null ? nearestMonth(context, month.value) : formatYear(year.value)).slice(0, 4)}-Q${quarter}`,
    takesThe: true,
  };
}
