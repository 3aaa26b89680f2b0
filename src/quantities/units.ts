/** Units of measure: the name in the singular, and the words and signs that stand for it. */
const UNIT_ROWS: readonly (readonly [string, string])[] = [
  ['kilometre', 'km kms kilometre kilometres kilometer kilometers'],
  ['metre', 'metre metres meter meters'],
  ['centimetre', 'cm centimetre centimetres centimeter centimeters'],
  ['millimetre', 'mm millimetre millimetres millimeter millimeters'],
  ['mile', 'mile miles'],
  ['yard', 'yard yards'],
  ['foot', 'ft foot feet'],
  ['inch', 'inch inches'],
  ['acre', 'acre acres'],
  ['hectare', 'ha hectare hectares'],
  ['kilogram', 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'],
  ['gram', 'gram grams gramme grammes'],
  ['milligram', 'mg milligram milligrams'],
  ['tonne', 'tonne tonnes'],
  ['ton', 'ton tons'],
  ['pound', 'lb lbs'],
  ['ounce', 'oz ounce ounces'],
  ['stone', 'stone'],
  ['litre', 'litre litres liter liters'],
  ['millilitre', 'ml millilitre millilitres milliliter milliliters'],
  ['gallon', 'gallon gallons'],
  ['barrel', 'barrel barrels'],
  ['mile per hour', 'mph'],
  ['kilometre per hour', 'kph kmh'],
  ['knot', 'knots'],
  ['volt', 'volt volts'],
  ['kilovolt', 'kv kilovolt kilovolts'],
  ['degree', 'degree degrees °'],
  ['watt', 'watt watts'],
  ['kilowatt', 'kw kilowatt kilowatts'],
  ['megawatt', 'mw megawatt megawatts'],
  ['gigawatt', 'gw gigawatt gigawatts'],
  ['kilowatt hour', 'kwh'],
  ['megabyte', 'mb megabyte megabytes'],
  ['gigabyte', 'gb gigabyte gigabytes'],
  ['terabyte', 'tb terabyte terabytes'],
  ['decibel', 'db decibel decibels'],
  ['calorie', 'calorie calories'],
];

export const UNITS_OF_MEASURE: ReadonlyMap<string, string> = new Map(
  UNIT_ROWS.flatMap(([unit, words]) => words.split(' ').map((word): [string, string] => [word, unit])),
);

/** Words that make a unit of length one of area or volume. */
export const POWERS: ReadonlyMap<string, string> = new Map([
  ['square', 'square'],
  ['sq', 'square'],
  ['cubic', 'cubic'],
  ['nautical', 'nautical'],
]);

/** Magnitudes behind a number, whole words and letters glued to the digits. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['m', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);

/** Magnitudes that are letters: they count only where they cannot be anything else. */
export const LETTER_MAGNITUDES: ReadonlySet<string> = new Set(['k', 'm', 'b']);
