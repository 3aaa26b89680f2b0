import { asserts, inOrder, lastBefore } from './before.ts';
import type { Disputable, Dispute, Statement } from './disputes.ts';

/** What says of the claim just made that it is false, with nothing else in it. */
const CALLS_FALSE =
  /^["“'‘]?(?:no[,.—–-]+\s*)?(?:but\s+|well,?\s+)?(?:that|this|it|the (?:claim|allegation|accusation|charge|statement|figure|report|story|suggestion))(?:['’]s|\s+is|\s+was)\s+(?:just |simply |absolutely |completely |plainly |totally |entirely |utterly |flatly |obviously |patently )?(?:not (?:true|right|correct|accurate|so|the case)|n['’]t (?:true|right|correct|accurate|so|the case)|untrue|false|a lie|lies|nonsense|rubbish|wrong|incorrect|inaccurate|fiction|a fabrication|baseless|unfounded)(?:[.,!;—–"”'’]|\s+and\b|$)/i;

/** The same in a word or two, or by the event: "Wrong.", "Not true,", "It never happened". */
const SHORT =
  /^["“'‘]?(?:(?:no[,.]\s*)?(?:not true|not so|untrue|false|wrong|nonsense|rubbish|a lie|lies)[.!,—–]|(?:that|this|it) (?:never|didn['’]t|did not|hasn['’]t|has not) happen(?:ed)?(?:[.,!;—–"”'’]|$))/i;

/** What says that there is nothing in the claim just made. */
const NO_TRUTH =
  /^["“'‘]?(?:no[,.]\s*)?there(?:['’]s| is| was) (?:absolutely |simply )?(?:no|not a (?:word|shred|grain) of) (?:truth|basis|foundation|merit)\b/i;

/** What says that two things have nothing to do with one another, and the words of a claim that they have. */
const NO_LINK = /^["“'‘]?(?:no[,.]\s*)?there(?:['’]s| is| was) (?:absolutely |simply )?no (?:link|connection)\b/i;
const LINK = /\b(?:caus(?:e|es|ed|ing)|link(?:s|ed)?|lead(?:s|ing)? to|led to|tied to|connect(?:s|ed|ion)?)\b/i;

/** What says of a thing that was named that it is false: "the log is wrong". */
const NAMED_FALSE =
  /^the (?:[\p{L}-]+ )?([\p{L}-]+) (?:is|was|are|were) (?:just |simply |plain |plainly )?(?:wrong|false|untrue|incorrect|inaccurate|fabricated)\b/iu;

/** Cues that answer what was just said, whatever the answer is. */
const ANSWERS = /\b(?:contradict(?:s|ed|ing)?|disput(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|refut(?:e|es|ed|ing))\b/i;

/** Claims that the next speaker calls false, or contradicts by the cue. */
export function calledFalse(record: Disputable, statements: readonly Statement[]): Dispute[] {
  const order = inOrder(record.quotes);
  return statements.flatMap((answer): Dispute[] => {
    const { quote, speaker } = answer;
    const words = record.document.text.slice(answer.claim.start, answer.claim.start + 160);
    const accepts = whatIsCalledFalse(words, quote.kind !== 'indirect' && ANSWERS.test(quote.cue?.text ?? ''));
    const claim = accepts === null ? null : lastBefore(quote, speaker, order, statements, accepts);
    return claim === null
      ? []
      : [{ claim: claim.claim.id, by: answer.claim.id, quote: quote.id, speaker, how: 'false' }];
  });
}

/** Which claims can be meant by an answer, or null where it calls none false. */
function whatIsCalledFalse(words: string, isContradiction: boolean): ((statement: Statement) => boolean) | null {
  if (isContradiction || CALLS_FALSE.test(words) || SHORT.test(words) || NO_TRUTH.test(words)) return asserts;
  if (NO_LINK.test(words)) return ({ claim }) => LINK.test(claim.text);
  const named = NAMED_FALSE.exec(words)?.[1]?.toLowerCase();
  return named === undefined ? null : (statement) => isCheckable(statement) && isNamedIn(named, statement);
}

function isCheckable({ claim }: Statement): boolean {
  return claim.checkable;
}

/** Whether a claim, or the name of who makes it, has a word. */
function isNamedIn(word: string, { claim, speaker }: Statement): boolean {
  return `${claim.text} ${speaker}`
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .includes(word);
}
