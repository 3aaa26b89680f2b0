import { NUMBER } from '../../../lexer/atoms.ts';
import { formatDay } from '../calendar.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { readYear, skip } from './shared.ts';

/** Holidays on a fixed day of the year: name, month, day. A longer name wins. */
const HOLIDAYS: readonly (readonly [string, number, number])[] = [
  ["new year ' s day", 1, 1],
  ["new year ' s eve", 12, 31],
  ["valentine ' s day", 2, 14],
  ["st patrick ' s day", 3, 17],
  ["st . patrick ' s day", 3, 17],
  ["april fools ' day", 4, 1],
  ['may day', 5, 1],
  ['juneteenth', 6, 19],
  ['bastille day', 7, 14],
  ['halloween', 10, 31],
  ['veterans day', 11, 11],
  ['armistice day', 11, 11],
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['christmas', 12, 25],
  ['boxing day', 12, 26],
];

/** Holidays that fall on the same day every year. */
export const holidayRules: readonly Rule[] = HOLIDAYS.map(([name, month, day]) => {
  const parts = name.split(' ');
  return {
    name,
    starts: [parts[0]!],
    read: (reader: Reader, at: number): Match | null => {
      if (!reader.capital(at)) return null;
      for (let i = 1; i < parts.length; i++) if (wordOf(reader, at + i) !== parts[i]) return null;
      const to = at + parts.length;
      const year = reader.atoms.kind[skip(reader, to, ',')] === NUMBER ? readYear(reader, skip(reader, to, ',')) : null;
      if (year !== null) return { to: year.to, type: 'DATE', value: () => formatDay({ year: year.value, month, day }) };
      if (parts.length === 1 && (reader.capital(to) || reader.capital(at - 1) || reader.pos(to) === 'NOUN'))
        return null;
      return { to, type: 'DATE', value: (context) => context.monthDay(month, day) };
    },
  };
});

/** The word at an atom, a curly apostrophe made straight. */
function wordOf(reader: Reader, at: number): string {
  const word = reader.word(at);
  return word === '’' ? "'" : word;
}
