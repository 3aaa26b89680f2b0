import { formatYear } from '../calendar.ts';
import { nearestSeason } from '../values/periods.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { SEASONS } from '../vocabulary.ts';
import { readShortYear, readYear, skip, skipNextYear, words } from './shared.ts';

/** Seasons: "summer 2021", "the spring of 1968", "in the summer", "the winter". */
export const seasonRules: readonly Rule[] = [{ name: 'season', starts: [...SEASONS.keys()], read: season }];

function season(reader: Reader, at: number): Match | null {
  const code = SEASONS.get(reader.word(at))!;
  const next = skip(reader, at + 1, 'of', ',');
  const year = readYear(reader, next) ?? readShortYear(reader, next);
  if (year !== null)
    return {
      to: skipNextYear(reader, year),
      type: 'DATE',
      value: () => `${formatYear(year.value)}-${code}`,
      takesThe: true,
      takesPart: true,
    };
  const before = reader.word(at - 1);
  const afterThe = before === 'the' && BEFORE.has(reader.word(at - 2));
  const qualified = QUALIFIERS.has(before);
  const bare = BARE_BEFORE.has(before) && reader.word(at) !== 'fall';
  if ((!afterThe && !qualified && !bare) || reader.pos(at) === 'VERB' || reader.pos(at + 1) === 'NOUN') return null;
  return {
    to: at + 1,
    type: 'DATE',
    value: (context) => nearestSeason(context, code),
    takesThe: true,
    takesPart: true,
  };
}

const BEFORE: ReadonlySet<string> = new Set(words('in over during of until by through since throughout into for'));
const QUALIFIERS: ReadonlySet<string> = new Set(words('early late mid -'));
const BARE_BEFORE: ReadonlySet<string> = new Set(words('in since by until'));
