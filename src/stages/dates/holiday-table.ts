import { easter, orthodoxEaster } from 'date-easter';
import { type CivilDate, civilDate, dayNumber, daysInMonth, weekdayOf } from './calendar.ts';
import { lunarDay } from './lunar.ts';

/** The day of a holiday in a year. */
export type HolidayDate = (year: number) => CivilDate;

/**
 * Holidays by name, in lower-case words and marks. A longer name wins. Movable feasts count from Easter (`date-easter`) or go by
 * a lunar calendar (`Intl`); those of the United States follow 5 U.S.C. § 6103 and, for Election Day, 2 U.S.C. § 7.
 */
export const HOLIDAYS: readonly (readonly [string, HolidayDate])[] = [
  ["new year ' s day", fixed(1, 1)],
  ["new year ' s", fixed(1, 1)],
  ["new year ' s eve", fixed(12, 31)],
  ['hogmanay', fixed(12, 31)],
  ['epiphany', fixed(1, 6)],
  ['orthodox christmas', fixed(1, 7)],
  ['martin luther king day', nth(1, 1, 3)],
  ['martin luther king jr . day', nth(1, 1, 3)],
  ['burns night', fixed(1, 25)],
  ['australia day', fixed(1, 26)],
  ['lunar new year', lunarDay('chinese', '1', 1)],
  ['chinese new year', lunarDay('chinese', '1', 1)],
  ['groundhog day', fixed(2, 2)],
  ["valentine ' s day", fixed(2, 14)],
  ["presidents ' day", nth(1, 2, 3)],
  ['presidents day', nth(1, 2, 3)],
  ['purim', (year) => shifted(lunarDay('hebrew', 'Nisan', 15)(year), -30)],
  ["st david ' s day", fixed(3, 1)],
  ["international women ' s day", fixed(3, 8)],
  ["st patrick ' s day", fixed(3, 17)],
  ["st . patrick ' s day", fixed(3, 17)],
  ['nowruz', fixed(3, 21)],
  ["april fools ' day", fixed(4, 1)],
  ["april fool ' s day", fixed(4, 1)],
  ['mardi gras', fromEaster(-47)],
  ['shrove tuesday', fromEaster(-47)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['maundy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['holy saturday', fromEaster(-1)],
  ['easter', fromEaster(0)],
  ['easter day', fromEaster(0)],
  ['easter sunday', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['orthodox easter', (year) => orthodoxEaster(year)],
  ['passover', lunarDay('hebrew', 'Nisan', 15)],
  ['eid al - fitr', lunarDay('islamic-umalqura', '10', 1)],
  ['eid al - adha', lunarDay('islamic-umalqura', '12', 10)],
  ['earth day', fixed(4, 22)],
  ["st george ' s day", fixed(4, 23)],
  ['anzac day', fixed(4, 25)],
  ['ascension day', fromEaster(39)],
  ['whit sunday', fromEaster(49)],
  ['pentecost', fromEaster(49)],
  ['whit monday', fromEaster(50)],
  ['corpus christi', fromEaster(60)],
  ['may day', fixed(5, 1)],
  ['cinco de mayo', fixed(5, 5)],
  ['ve day', fixed(5, 8)],
  ["mother ' s day", nth(7, 5, 2)],
  [
    'victoria day',
    (year) =>
      shifted({ year, month: 5, day: 25 }, -(((weekdayOf(dayNumber({ year, month: 5, day: 25 })) + 5) % 7) + 1)),
  ],
  ['memorial day', last(1, 5)],
  ["father ' s day", nth(7, 6, 3)],
  ['flag day', fixed(6, 14)],
  ['juneteenth', fixed(6, 19)],
  ['canada day', fixed(7, 1)],
  ['independence day', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['labor day', nth(1, 9, 1)],
  ['labour day', nth(1, 9, 1)],
  ['rosh hashanah', lunarDay('hebrew', 'Tishri', 1)],
  ['yom kippur', lunarDay('hebrew', 'Tishri', 10)],
  ['sukkot', lunarDay('hebrew', 'Tishri', 15)],
  ['mid - autumn festival', lunarDay('chinese', '8', 15)],
  ['columbus day', nth(1, 10, 2)],
  ["indigenous peoples ' day", nth(1, 10, 2)],
  ['halloween', fixed(10, 31)],
  ["all saints ' day", fixed(11, 1)],
  ["all souls ' day", fixed(11, 2)],
  ['bonfire night', fixed(11, 5)],
  ['guy fawkes night', fixed(11, 5)],
  ['election day', (year) => shifted(nth(1, 11, 1)(year), 1)],
  ['veterans day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['remembrance day', fixed(11, 11)],
  ['remembrance sunday', nth(7, 11, 2)],
  ['thanksgiving', nth(4, 11, 4)],
  ['thanksgiving day', nth(4, 11, 4)],
  ['black friday', (year) => shifted(nth(4, 11, 4)(year), 1)],
  ['cyber monday', (year) => shifted(nth(4, 11, 4)(year), 4)],
  ["st andrew ' s day", fixed(11, 30)],
  ['hanukkah', lunarDay('hebrew', 'Kislev', 25)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ['kwanzaa', fixed(12, 26)],
];

function fixed(month: number, day: number): HolidayDate {
  return (year) => ({ year, month, day });
}

/** The `count`th weekday (Monday 1) of a month. */
function nth(weekday: number, month: number, count: number): HolidayDate {
  return (year) => {
    const first = weekdayOf(dayNumber({ year, month, day: 1 }));
    return { year, month, day: 1 + ((weekday - first + 7) % 7) + 7 * (count - 1) };
  };
}

function last(weekday: number, month: number): HolidayDate {
  return (year) => {
    const day = daysInMonth(year, month);
    return { year, month, day: day - ((weekdayOf(dayNumber({ year, month, day })) - weekday + 7) % 7) };
  };
}

function fromEaster(days: number): HolidayDate {
  return (year) => shifted(easter(year), days);
}

export function shifted({ year, month, day }: CivilDate, days: number): CivilDate {
  return civilDate(dayNumber({ year, month, day }) + days);
}
