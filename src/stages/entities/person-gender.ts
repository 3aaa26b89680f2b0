import type { Gender } from '../../lexicon/given-names.ts';
import { wordSet } from '../../lexicon/word-set.ts';

const FEMALE_TITLES: ReadonlySet<string> = wordSet(
  'mrs|mrs.|ms|ms.|miss|dame|lady|baroness|countess|duchess|princess|queen|empress|sister|madame|mme|mme.|frau|congresswoman|councilwoman|chairwoman|spokeswoman|assemblywoman',
);
const MALE_TITLES: ReadonlySet<string> = wordSet(
  'mr|mr.|sir|lord|baron|count|earl|duke|prince|king|emperor|brother|father|monsieur|herr|señor|signor|congressman|councilman|chairman|spokesman|assemblyman|monsignor',
);
const KINSHIP_FEMALE: ReadonlySet<string> = wordSet(
  'wife|mother|daughter|sister|aunt|niece|grandmother|girlfriend|widow',
);
const KINSHIP_MALE: ReadonlySet<string> = wordSet(
  'husband|father|son|brother|uncle|nephew|grandfather|boyfriend|widower',
);

/** The gender that a title or form of address says, or null. */
export function genderOfTitle(lower: string): Gender | null {
  return FEMALE_TITLES.has(lower) ? 'female' : MALE_TITLES.has(lower) ? 'male' : null;
}

/** true for a noun of kinship: "wife", "son". */
export function isKinship(lower: string): boolean {
  return KINSHIP_FEMALE.has(lower) || KINSHIP_MALE.has(lower);
}

/** The gender that a noun of kinship says, or null. */
export function genderOfKinship(lower: string): Gender | null {
  return KINSHIP_FEMALE.has(lower) ? 'female' : KINSHIP_MALE.has(lower) ? 'male' : null;
}
