import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quotation } from '../../../src/document/layers.ts';
import { segmentText } from './run.ts';

/** A quotation as a row has it: "> " for each level, segments parted by " | ", "..." behind where it is not closed. */
function show(text: string, { segments, depth, closed }: Quotation): string {
  const inner = segments.map(({ innerStart, innerEnd }) => text.slice(innerStart, innerEnd)).join(' | ');
  return `${'> '.repeat(depth)}${inner}${closed ? '' : '...'}`;
}

type Row = [text: string, quotations: string[], reason: string];

const double: Row[] = [
  ['He said, “We won.”', ['We won.'], 'curly marks'],
  ['He said, "We won."', ['We won.'], 'straight marks'],
  ['“We won,” he said, “at last.”', ['We won,', 'at last.'], 'two quotations'],
  ['"We won," he said, "at last."', ['We won,', 'at last.'], 'the same in straight marks'],
  ["''We won,'' he said.", ['We won,'], 'doubled single marks'],
  ["``We won,'' he said.", ['We won,'], 'marks as TeX has them'],
  ['‘‘We won,’’ he said.', ['We won,'], 'doubled curly marks'],
  ['„Wir gewinnen“, sagte er.', ['Wir gewinnen'], 'low and high marks, German'],
  ['„Wygramy”, powiedział.', ['Wygramy'], 'low and high marks, Polish'],
  ['«On gagne», dit-il.', ['On gagne'], 'guillemets'],
  ['« On gagne », dit-il.', [' On gagne '], 'guillemets with spaces inside'],
  ['»Vi vinder«, sagde han.', ['Vi vinder'], 'guillemets that point inwards'],
  ['He said, ”We won.”', ['We won.'], 'the closing mark on both sides, Swedish'],
  ['They see “growth“ here.', ['growth'], 'the opening mark on both sides, a slip'],
  ['The "best" plan.', ['best'], 'one word'],
  ['She wrote:"No."', ['No.'], 'no space behind the colon'],
  ['"No,"he said.', ['No,'], 'no space behind the closing mark'],
  ['("No," he said.)', ['No,'], 'inside a bracket'],
  ['The plan—"a mess"—failed.', ['a mess'], 'between dashes'],
  ['"...and then we won," he said.', ['...and then we won,'], 'dots at the start'],
  ['"We ..." he said.', ['We ...'], 'dots at the end'],
  ['"We won," he said. "They lost." "So what?"', ['We won,', 'They lost.', 'So what?'], 'three in a row'],
  ['“text" and "text”', ['text', 'text'], 'curly and straight mixed'],
  ['" We won ," he said.', [' We won ,'], 'spaces inside the marks'],
];

const nested: Row[] = [
  ['“He told me ‘go home’ twice,” she said.', ['He told me ‘go home’ twice,', '> go home'], 'single in double'],
  ['"He told me \'go home\' twice," she said.', ["He told me 'go home' twice,", '> go home'], 'the same, straight'],
  ['‘He told me “go home” twice,’ she said.', ['He told me “go home” twice,', '> go home'], 'double in single'],
  ['“He said, ‘No.’”', ['He said, ‘No.’', '> No.'], 'both close at once'],
  ['"He said, \'No.\'"', ["He said, 'No.'", '> No.'], 'both close at once, straight'],
  ["''He said, 'No.'''", ["He said, 'No.'", '> No.'], 'three single marks at the end'],
  ["'''No,' he told me,'' she said.", ["'No,' he told me,", '> No,'], 'three single marks at the start'],
  ['"The “best” plan won," he said.', ['The “best” plan won,', '> best'], 'curly in straight'],
  ['“The “best” plan won,” he said.', ['The “best” plan won,', '> best'], 'curly in curly'],
  ['“A ‘B “C” B’ A”', ['A ‘B “C” B’ A', '> B “C” B', '> > C'], 'three levels'],
  ['« Il a dit “non” », dit-elle.', [' Il a dit “non” ', '> non'], 'double in guillemets'],
  ['„Er sagte ‚nein‘ dazu“, sagte sie.', ['Er sagte ‚nein‘ dazu', '> nein'], 'low single in low double'],
];

const apostrophes: Row[] = [
  ["They don't and can’t.", [], 'contractions'],
  ["At ten o'clock it's over.", [], 'inside and before s'],
  ["In the '90s and the ’80s it rained.", [], 'decades'],
  ["The class of '68 met.", [], 'a year'],
  ["They play rock 'n' roll.", [], 'a word between apostrophes'],
  ["Get 'em out, 'til it's done.", [], 'clipped words'],
  ["The players' union and the Joneses’ car.", [], 'the possessive plural'],
  ['‘The players’ union is angry,’ he said.', ['The players’ union is angry,'], 'a possessive in a quotation'],
  ["'The players' union is angry,' he said.", ["The players' union is angry,"], 'the same, straight'],
  ['‘I’m goin’ home,’ he said.', ['I’m goin’ home,'], 'a clipped word in a quotation'],
  ['“The players’ union,” he said.', ['The players’ union,'], 'a possessive in double marks'],
  ["He called it 'a mess' and left.", ['a mess'], 'single marks in a text without double ones'],
  ["She's 'fine', he's not.", ['fine'], 'between contractions'],
  ["'It's over,' he said. 'We're done.'", ["It's over,", "We're done."], 'contractions in quotations'],
  ["“We won.” The 'super team' lost.", ['We won.', 'super team'], 'single marks beside double ones'],
  ["“We won.” The 'super team lost.", ['We won.'], 'a single mark that nothing closes'],
  ['‘Don’t’ is a word.', ['Don’t'], 'an apostrophe in one word'],
  ['The O’Neills’ house, the dogs’ food.', [], 'two possessives'],
  ["Dwayne 'The Rock' Ode won.", ['The Rock'], 'a nickname'],
];

const measures: Row[] = [
  ['He is 6\' 2" tall.', [], 'feet and inches'],
  ['He is 5\'10" and she is 5\'8".', [], 'without space'],
  ['A 12" record.', [], 'inches'],
  ['"I am 42," he said.', ['I am 42,'], 'a number before the comma'],
  ['"I am 42" he said.', ['I am 42'], 'a number before the mark'],
  ['"He is 6\'2" tall," she said.', ['He is 6\'2" tall,'], 'feet and inches in a quotation'],
  ['"A 12" record," she said.', ['A 12" record,'], 'inches in a quotation'],
];

const overParagraphs: Row[] = [
  ['“One.\n\n“Two.\n\n“Three,” he said.', ['One. | Two. | Three,'], 'the opening mark is repeated'],
  ['"One.\n\n"Two," he said.', ['One. | Two,'], 'the same, straight'],
  ["''One.\n\n''Two,'' he said.", ['One. | Two,'], 'the same, doubled'],
  ['‘One.\n\n‘Two,’ he said.', ['One. | Two,'], 'the same, British'],
  ['He said: “One.\n\n“Two.”', ['One. | Two.'], 'the first begins inside its paragraph'],
  ['“One,” he said. “Two.\n\n“Three.”', ['One,', 'Two. | Three.'], 'the second of two goes on'],
  ['“One ‘a’.\n\n“Two ‘b’.”', ['One ‘a’. | Two ‘b’.', '> a', '> b'], 'with nested ones'],
  ['"One “a” is.\n\n"Two “b” is."', ['One “a” is. | Two “b” is.', '> a', '> b'], 'curly nested in straight'],
  ['“One\ntwo,” he said.', ['One | two,'], 'a line break inside, the mark not repeated'],
  ['“One.”\n\n“Two.”', ['One.', 'Two.'], 'two closed ones are two'],
  ['"One.\n\nTwo.\n\n"Three," he said.', ['One....', 'Three,'], 'a paragraph without mark ends it'],
];

const broken: Row[] = [
  ['He said, “We won. They lost.', ['We won. They lost....'], 'never closed'],
  ['He said, “We won.\n\nRain fell.', ['We won....'], 'ends with its paragraph'],
  ['“One. “Two,” he said.', ['One....', 'Two,'], 'ends where the next one opens'],
  ['We won,” he said.', [], 'a closing mark that closes nothing'],
  ['We won," he said. "Yes."', ['Yes.'], 'the same before a good pair'],
  ['One odd " mark.\n\n"Yes," he said.', [' mark....', 'Yes,'], 'the next paragraph starts anew'],
  ['Odd mark".\n\n"Yes," he said.', ['Yes,'], 'the same with a closing mark'],
];

const groups: [name: string, rows: Row[]][] = [
  ['double marks', double],
  ['nested marks', nested],
  ['apostrophes', apostrophes],
  ['feet and inches', measures],
  ['quotations over paragraphs', overParagraphs],
  ['broken marks', broken],
];

describe.each(groups)('%s', (_name, rows) => {
  it.each(rows)('%j gives %j: %s', (text, expected) => {
    expect(segmentText(text).quotations.map((quotation) => show(text, quotation))).toEqual(expected);
  });
});

describe('notes', () => {
  const rows: [text: string, notes: [code: string, marked: string][], reason: string][] = [
    ['He said, “We won.”', [], 'nothing odd'],
    ['He said, “We won. It rained.', [['unclosed-quotation', '“We won. It rained.']], 'never closed'],
    ['We won,” he said.', [['stray-quotation-mark', '”']], 'never opened'],
    ["The players' union.", [], 'an apostrophe is no stray mark'],
    ['A 12" record.', [], 'an inch is no stray mark'],
  ];
  it.each(rows)('%j: %j (%s)', (text, expected) => {
    const { notes } = segmentText(text);
    expect(notes.map(({ code, start, end }) => [code, text.slice(start, end)])).toEqual(expected);
  });

  it('stops after a hundred of a kind', () => {
    expect(segmentText('a” '.repeat(500)).notes).toHaveLength(100);
  });
});

describe('marks', () => {
  const rows: [text: string, mark: Quotation['mark']][] = [
    ['“a”', 'double'],
    ['"a"', 'double'],
    ['‘a’', 'single'],
    ['«a»', 'guillemet'],
    ['„a“', 'low'],
    ["``a''", 'latex'],
    ["''a''", 'latex'],
  ];
  it.each(rows)('%s is %s', (text, mark) => {
    expect(segmentText(text).quotations.map((quotation) => quotation.mark)).toEqual([mark]);
  });
});

const piece = fc.oneof(
  fc.constantFrom('“', '”', '"', "'", '‘', '’', '`', '«', '»', '„', '‚', '``', "''", '\n', '\n\n', ' ', ' ', '.', ','),
  fc.constantFrom('a', 'players', "don't", '6\'2"', '(', ')', '—', '…', 'He said', '90s', '👩‍👩‍👧', '\ud800'),
);
const markedText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('any marks', () => {
  it('give quotations in order, nested without crossing, with segments inside paragraphs', () => {
    fc.assert(
      fc.property(markedText, (text) => {
        const { quotations, paragraphs } = segmentText(text);
        quotations.forEach((quotation, i) => {
          expect(quotation.start).toBeGreaterThanOrEqual(quotations[i - 1]?.start ?? 0);
          expect(quotation.segments.length).toBeGreaterThan(0);
          expect(quotation.start).toBe(quotation.segments[0]!.start);
          expect(quotation.end).toBe(quotation.segments.at(-1)!.end);
          for (const { start, innerStart, innerEnd, end } of quotation.segments) {
            expect(start <= innerStart && innerStart <= innerEnd && innerEnd <= end).toBe(true);
            expect(paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end)).toBe(true);
          }
          const parent = quotation.parent === null ? null : quotations[quotation.parent]!;
          expect(quotation.depth).toBe(parent === null ? 0 : parent.depth + 1);
          if (parent !== null) expect(parent.start <= quotation.start && quotation.end <= parent.end).toBe(true);
          const crossing = quotations.filter(
            ({ start, end }) => start < quotation.start && quotation.start < end && end < quotation.end,
          );
          expect(crossing).toEqual([]);
        });
      }),
      { numRuns: 500 },
    );
  });
});
