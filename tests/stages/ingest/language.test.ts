import { describe, expect, it } from 'vitest';
import { isEnglish, languageOf, languageTag } from '../../../src/stages/ingest/language.ts';

const ENGLISH =
  'The mayor said that the bridge was closed, and that nobody knew when it would open to traffic again. '.repeat(2);
const GERMAN =
  'Die Bürgermeisterin sagte am Montag, dass die Brücke gesperrt sei und niemand wisse, wann sie wieder geöffnet werde. Die ' +
  'Händler in der Altstadt klagten über leere Straßen und forderten eine schnelle Lösung.';
const FRENCH =
  'La maire a déclaré lundi que le pont était fermé et que personne ne savait quand il serait rouvert. Les commerçants de la ' +
  'vieille ville se plaignent des rues vides et demandent une solution rapide.';

const ROWS: readonly (readonly [text: string, given: string | null, language: string, reason: string])[] = [
  [ENGLISH, null, 'en', 'English text'],
  [GERMAN, null, 'de', 'German text, as a two-letter code'],
  [FRENCH, null, 'fr', 'French text'],
  [GERMAN, 'en', 'en', 'what is given counts'],
  [ENGLISH, 'en-gb', 'en-GB', 'a region is kept, in canonical form'],
  [ENGLISH, 'eng', 'en', 'a three-letter code becomes the two-letter one'],
  [ENGLISH, 'en_US', 'en-US', 'the underscore of og:locale'],
  [GERMAN, 'Deutsch, glaube ich', 'de', 'no language tag: the text is asked'],
  ['Guten Morgen', null, 'en', 'too short to tell'],
  ['Tarnside 3 Albion 1\nOrsa 2 Velden 2\nKarv 0 Belm 4\n'.repeat(6), null, 'en', 'a table of results is no language'],
];

describe('languageOf', () => {
  it.each(ROWS)('%#: %j given %j is %j: %s', (text, given, language) => {
    expect(languageOf(text, given)).toBe(language);
  });
});

describe('languageTag', () => {
  it.each([
    ['pt-BR', 'pt-BR'],
    ['deu', 'de'],
    ['english', null],
    ['', null],
    ['e', null],
  ])('%j is %j', (given, tag) => {
    expect(languageTag(given)).toBe(tag);
  });
});

describe('isEnglish', () => {
  it.each([
    ['en', true],
    ['en-AU', true],
    ['enm', false],
    ['de', false],
  ])('%j: %j', (tag, expected) => {
    expect(isEnglish(tag)).toBe(expected);
  });
});
