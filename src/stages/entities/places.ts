import { CITIES, US_STATES } from '../../lexicon/cities.ts';
import { COUNTRIES } from '../../lexicon/countries.ts';

/** true for a country, continent, US state or larger city. */
export function isKnownPlace(lower: string): boolean {
  return COUNTRIES.has(lower) || US_STATES.has(lower) || CITIES.has(lower);
}
