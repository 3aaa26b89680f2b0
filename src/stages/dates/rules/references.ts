import type { Match, Reader, Rule } from '../reader.ts';

/** Expressions that only say past, present or future, word by word, with what they refer to. Longer rows come first. */
const REFERENCES: readonly (readonly [string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'])[] = [
  ['a long time ago', 'PAST_REF'],
  ['some time ago', 'PAST_REF'],
  ['not long ago', 'PAST_REF'],
  ['long ago', 'PAST_REF'],
  ['the near future', 'FUTURE_REF'],
  ['the foreseeable future', 'FUTURE_REF'],
  ['the distant future', 'FUTURE_REF'],
  ['the not too distant future', 'FUTURE_REF'],
  ['the future', 'FUTURE_REF'],
  ['the near term', 'FUTURE_REF'],
  ['the short term', 'FUTURE_REF'],
  ['the long term', 'FUTURE_REF'],
  ['as soon as possible', 'FUTURE_REF'],
  ['the recent past', 'PAST_REF'],
  ['the distant past', 'PAST_REF'],
  ['the past', 'PAST_REF'],
  ['the present', 'PRESENT_REF'],
  ['the present day', 'PRESENT_REF'],
  ['present day', 'PRESENT_REF'],
  ['the moment', 'PRESENT_REF'],
  ['these days', 'PRESENT_REF'],
  ['right now', 'PRESENT_REF'],
  ['now', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['soon', 'FUTURE_REF'],
  ['current', 'PRESENT_REF'],
  ['recent', 'PAST_REF'],
  ['one day', 'FUTURE_REF'],
  ['some day', 'FUTURE_REF'],
  ['someday', 'FUTURE_REF'],
  ['a while ago', 'PAST_REF'],
  ['the other day', 'PAST_REF'],
  ['the other night', 'PAST_REF'],
  ['those days', 'PAST_REF'],
];

/** PRESENT_REF, PAST_REF and FUTURE_REF. */
export const referenceRules: readonly Rule[] = REFERENCES.map(([phrase, value]) => {
  const parts = phrase.split(' ');
  return {
    name: phrase,
    starts: [parts[0]!],
    read: (reader: Reader, at: number): Match | null => {
      for (let i = 1; i < parts.length; i++) if (reader.word(at + i) !== parts[i]) return null;
      const to = at + parts.length;
      return isOther(reader, phrase, at, to) ? null : { to, type: 'DATE', value: () => value };
    },
  };
});

/** Uses that are no times: "as soon as", "now that", "the past year", "the present owner", "the moment he left". */
function isOther(reader: Reader, phrase: string, at: number, to: number): boolean {
  const next = reader.word(to);
  switch (phrase) {
    case 'soon':
      return next === 'as' || next === 'after' || reader.word(at - 1) === 'as' || reader.word(at - 1) === 'too';
    case 'now':
      return (
        next === 'that' || (reader.capital(at) && reader.capital(at - 1)) || next === '-' || reader.word(at - 1) === '-'
      );
    case 'the past':
    case 'the present':
      return !END.has(next);
    case 'the future':
      return next === 'of' || (reader.pos(to) === 'NOUN' && reader.word(at - 1) !== 'in');
    case 'the moment':
      return reader.word(at - 1) !== 'at' && reader.word(at - 1) !== 'for';
    case 'one day':
    case 'some day':
      return !MODALS.has(reader.word(at - 1)) && !MODALS.has(reader.word(to));
    case 'current':
      return reader.capital(at) || CURRENT_NOUNS.has(next) || reader.word(at - 1) === 'a' || !isAdjective(reader, at);
    case 'recent':
      return reader.capital(at) || RECENT_NOT_AFTER.has(reader.word(at - 1)) || !isAdjective(reader, at);
    case 'those days':
      return reader.word(at - 1) !== 'in';
    default:
      return false;
  }
}

/** Whether a noun or another adjective follows: "current members", not "the current was strong". */
function isAdjective(reader: Reader, at: number): boolean {
  const next = reader.pos(at + 1);
  return next === 'NOUN' || next === 'ADJ' || next === 'PROPN' || next === 'NUM';
}

const MODALS: ReadonlySet<string> = new Set('will would could might may can shall ll hope hopes hoped must'.split(' '));
const CURRENT_NOUNS: ReadonlySet<string> = new Set('affairs account accounts events assets liabilities'.split(' '));
const RECENT_NOT_AFTER: ReadonlySet<string> = new Set('a an more most'.split(' '));

const END: ReadonlySet<string> = new Set([
  '.',
  ',',
  ';',
  ':',
  '?',
  '!',
  'and',
  'but',
  'when',
  'that',
  'have',
  'has',
  'had',
  '"',
  '”',
  '',
  'by',
  'to',
  'we',
  'he',
  'they',
  'it',
  '’',
  "'",
  ')',
  '—',
  '-',
]);
