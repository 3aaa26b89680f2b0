import { franc } from 'franc-min';

/** Characters at the head of a text that are looked at. */
const SAMPLE = 1_000;
/** Shorter samples say nothing for certain. */
const SHORTEST = 150;
/**
 * English function words that hardly any other language of franc's list has, all closed-class words of Quirk et al. (1985),
 * A Comprehensive Grammar of the English Language.
 */
const ENGLISH = new Set(
  'the and of to that with from his her their which would this have been were they are by it'.split(' '),
);
/** Share of such words in a sample above which it is English; running English has about .25, other languages below .02. */
const ENGLISH_SHARE = 0.03;

/**
 * The language of a text as a BCP 47 tag: the one given, where it is a language tag ("en-GB", "eng"), else the one that franc
 * finds at the head of the text, else English.
 *
 * @param given what the input or the page says, or null
 */
export function languageOf(text: string, given: string | null): string {
  return (given === null ? null : languageTag(given)) ?? detect(text);
}

export function isEnglish(tag: string): boolean {
  return tag === 'en' || tag.startsWith('en-');
}

/** The canonical BCP 47 tag ("eng" is "en", "en_us" is "en-US"), or null for what is no language tag. */
export function languageTag(given: string): string | null {
  const tag = given.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,8}$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

function detect(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (sample.length < SHORTEST || english >= words.length * ENGLISH_SHARE) return 'en';
  const found = franc(sample, { minLength: SHORTEST });
  return found === 'und' || isTable(words, sample) ? 'en' : (languageTag(found) ?? 'en');
}

/** Lists of results and prices are names and numbers; what franc says of them is chance. */
function isTable(words: readonly string[], sample: string): boolean {
  const digits = sample.match(/\p{N}/gu)?.length ?? 0;
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return digits * 16 > letters;
}
