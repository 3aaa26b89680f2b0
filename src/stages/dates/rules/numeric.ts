import { NUMBER } from '../../../lexer/atoms.ts';
import { formatDay, isDate, pad } from '../calendar.ts';
import type { Match, Reader, Rule } from '../reader.ts';

/** Dates in digits: ISO 8601 ("2022-03-05", "2022-03-05T10:30"), "5/3/2022", "05.03.2022". */
export const numericRules: readonly Rule[] = [{ name: 'numeric', starts: ['#'], read: numericDate }];

function numericDate(reader: Reader, at: number): Match | null {
  const { atoms } = reader;
  const separator = reader.word(at + 1);
  if (atoms.glued[at]! && !OPEN.has(reader.word(at - 1))) return null;
  if (!glued(reader, at, 5) || reader.word(at + 3) !== separator) return null;
  if (atoms.kind[at + 2] !== NUMBER || atoms.kind[at + 4] !== NUMBER) return null;
  const [a, b, c] = [reader.word(at), reader.word(at + 2), reader.word(at + 4)];
  const date = read(a, b, c, separator);
  if (date === null || !isDate(date)) return null;
  const day = formatDay(date);
  const clock = readClock(reader, at + 5);
  if (clock !== null) return { to: clock.to, type: 'TIME', value: () => `${day}T${clock.value}` };
  if (atoms.glued[at + 5] === true && /[\w/-]/.test(reader.word(at + 5).charAt(0))) return null;
  return { to: at + 5, type: 'DATE', value: () => day };
}

const OPEN: ReadonlySet<string> = new Set(['(', '[', '"', '“', "'", '‘', ':', ',', '—']);

function read(a: string, b: string, c: string, separator: string) {
  const [x, y, z] = [Number(a), Number(b), Number(c)];
  if (a.length === 4 && b.length <= 2 && c.length <= 2 && (separator === '-' || separator === '/' || separator === '.'))
    return { year: x, month: y, day: z };
  if (a.length > 2 || b.length > 2) return null;
  if (c.length !== 4 && !(c.length === 2 && separator === '/')) return null;
  const year = c.length === 4 ? z : z < 50 ? 2000 + z : 1900 + z;
  if (separator === '.') return { year, month: y, day: x };
  if (separator !== '/' && separator !== '-') return null;
  return x > 12 ? { year, month: y, day: x } : { year, month: x, day: y };
}

/** Reads "T10:30", "T10:30:00Z" behind a date. */
function readClock(reader: Reader, at: number): { readonly value: string; readonly to: number } | null {
  if (reader.word(at) !== 't' || !glued(reader, at - 1, 5) || reader.word(at + 2) !== ':') return null;
  const [hour, minute] = [reader.word(at + 1), reader.word(at + 3)];
  if (hour.length !== 2 || minute.length !== 2 || Number(hour) > 24 || Number(minute) > 59) return null;
  let to = at + 4;
  let value = `${pad(Number(hour))}:${pad(Number(minute))}`;
  if (reader.word(to) === ':' && glued(reader, to - 1, 3) && reader.word(to + 1).length === 2) {
    value += `:${reader.word(to + 1)}`;
    to += 2;
  }
  if (reader.word(to) === 'z' && reader.atoms.glued[to]) {
    value += 'Z';
    to++;
  }
  return { value, to };
}

/** Whether `count` atoms from `at` on stand together without white space. */
function glued(reader: Reader, at: number, count: number): boolean {
  for (let i = at + 1; i < at + count; i++) if (reader.atoms.glued[i] !== true) return false;
  return true;
}
