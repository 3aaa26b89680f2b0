import type { Quote } from '../document/quote.ts';
import type { Disputable, Dispute, Statement } from './disputes.ts';
import { isSameName } from './same-claim.ts';

/** What says of the claim just made that it is false, with nothing else in it. */
const CALLS_FALSE =
  /^["“'‘]?(?:no[,.—–-]+\s*)?(?:but\s+|well,?\s+)?(?:that|this|it|the (?:claim|allegation|accusation|charge|statement|figure|report|story|suggestion))(?:['’]s|\s+is|\s+was)\s+(?:just |simply |absolutely |completely |plainly |totally |entirely |utterly |flatly |obviously |patently )?(?:not (?:true|right|correct|accurate|so|the case)|n['’]t (?:true|right|correct|accurate|so|the case)|untrue|false|a lie|lies|nonsense|rubbish|wrong|incorrect|inaccurate|fiction|a fabrication|baseless|unfounded)(?:[.,!;—–"”'’]|\s+and\b|$)/i;

/** What stands for a claim that was made, where somebody denies it: "the accusation", "wrongdoing". */
const NAMED_ACCUSATION =
  /^(?:(?:the|those|these|that|this|any|all|such|his|her|their|its)\s+)?(?:\w+\s+)?(?:accusations?|allegations?|claims?|charges?|reports?|rumou?rs?|suggestions?|wrongdoing|it)$/i;

/** Most characters between a claim and the answer to it: about two paragraphs. */
const NEAR = 900;

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
    const named = NAMED_FALSE.exec(words)?.[1]?.toLowerCase();
    const isContradiction = quote.kind !== 'indirect' && ANSWERS.test(quote.cue?.text ?? '');
    if (named === undefined && !isContradiction && !CALLS_FALSE.test(words)) return [];
    const claim = lastBefore(quote, speaker, order, statements);
    if (claim === null) return [];
    if (!CALLS_FALSE.test(words) && !isContradiction && !isNamedIn(named!, claim)) return [];
    return [{ claim: claim.claim.id, by: answer.claim.id, quote: quote.id, speaker, how: 'false' }];
  });
}

/** Whether a claim, or the name of who makes it, has a word. */
function isNamedIn(word: string, { claim, speaker }: Statement): boolean {
  return `${claim.text} ${speaker}`
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .includes(word);
}

/** Claims that are denied as an accusation, or in a few words of them, by the one whom they are about. */
export function bareDenials(record: Disputable, statements: readonly Statement[]): Dispute[] {
  const order = inOrder(record.quotes);
  return record.quotes.flatMap((quote): Dispute[] => {
    const { cue, speaker, content } = quote;
    if (speaker === null || (cue?.stance !== 'deny' && cue?.stance !== 'reject')) return [];
    const words = content
      .map(({ text }) => text)
      .join(' ')
      .replace(/[.,;:"“”]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const name = record.entities.find(({ id }) => id === speaker.entity)?.name ?? speaker.name;
    const denied = statements.find((statement) => statement.quote === quote) ?? null;
    const isNamed = NAMED_ACCUSATION.test(words);
    const accused = isNamed ? lastBefore(quote, name, order, statements) : accusedOf(quote, denied, name, statements);
    if (accused === null || !isAbout(accused, speaker.entity)) return [];
    return [
      {
        claim: accused.claim.id,
        by: isNamed ? null : (denied?.claim.id ?? null),
        quote: quote.id,
        speaker: name,
        how: 'accusation',
      },
    ];
  });
}

/** The nearest claim before, of somebody else, that shares the verb of a denial like "denied cutting any". */
function accusedOf(
  denial: Quote,
  denied: Statement | null,
  name: string,
  statements: readonly Statement[],
): Statement | null {
  const [verb] = denied?.print.stems ?? [];
  const start = denial.content[0]!.start;
  if (verb === undefined || !/^\w+ing\b/i.test(denial.content[0]!.text)) return null;
  const before = statements.filter(
    ({ claim, speaker, print }) =>
      claim.end <= start &&
      start - claim.end <= NEAR &&
      claim.polarity === 'affirmative' &&
      !isSameName(speaker, name) &&
      print.stemSet.has(verb),
  );
  return before.sort((a, b) => a.claim.end - b.claim.end).at(-1) ?? null;
}

/** Whether a claim is about an entity, or made as an accusation. */
function isAbout({ claim, quote }: Statement, entity: string | null): boolean {
  return (entity !== null && claim.about.includes(entity)) || quote.cue?.stance === 'accuse';
}

/** The last claim of the quote before, where somebody else says it, not far away, and nothing of the speaker's own stands between. */
function lastBefore(
  answer: Quote,
  speaker: string,
  order: readonly Quote[],
  statements: readonly Statement[],
): Statement | null {
  const start = answer.content[0]!.start;
  const before = order.slice(0, order.indexOf(answer)).reverse();
  for (const quote of before) {
    const last = statements.filter((statement) => statement.quote === quote).at(-1);
    const isOwn = quote.speaker !== null && isSameName(quote.speaker.name, speaker);
    if (isOwn && last === undefined) continue;
    if (last === undefined || isSameName(last.speaker, speaker)) return null;
    return start - quote.content.at(-1)!.end <= NEAR && last.claim.checkable ? last : null;
  }
  return null;
}

function inOrder(quotes: readonly Quote[]): readonly Quote[] {
  return [...quotes].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}
