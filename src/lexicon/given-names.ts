import { FEMALE_FIRST_NAMES, MALE_FIRST_NAMES } from './first-names.ts';
import { MOSTLY_FEMALE_NAMES, MOSTLY_MALE_NAMES } from './gender.ts';

export type Gender = 'female' | 'male';

/** The sex that a given name, lower case, is only or mostly given to, or null for an unknown name and one given to both. */
export function genderOfGivenName(lower: string): Gender | null {
  const female = FEMALE_FIRST_NAMES.has(lower);
  if (female !== MALE_FIRST_NAMES.has(lower)) return female ? 'female' : 'male';
  if (!female) return null;
  return MOSTLY_FEMALE_NAMES.has(lower) ? 'female' : MOSTLY_MALE_NAMES.has(lower) ? 'male' : null;
}
