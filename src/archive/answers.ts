import type { Quote } from '../document/quote.ts';
import type { OnrecordRecord } from '../document/record.ts';
import type { Dispute, Statement } from './disputes.ts';
import { isSameName } from './same-claim.ts';

/** What says of the claim just made that it is false, with nothing else in it. */
const CALLS_FALSE =
  /^["“'‘]?(?:no[,.—–-]+\s*)?(?:but\s+|well,?\s+)?(?:that|this|it|the (?:claim|allegation|accusation|charge|statement|figure|report|story|suggestion))(?:['’]s|\s+is|\s+was)\s+(?:just |simply |absolutely |completely |plainly |totally |entirely |utterly |flatly |obviously |patently )?(?:not (?:true|right|correct|accurate|so|the case)|n['’]t (?:true|right|correct|accurate|so|the case)|untrue|false|a lie|lies|nonsense|rubbish|wrong|incorrect|inaccurate|fiction|a fabrication|baseless|unfounded)(?:[.,!;—–"”'’]|\s+and\b|$)/i;

/** What stands for a claim that was made, where somebody denies it: "the accusation", "wrongdoing". */
const NAMED_ACCUSATION =
  /^(?:(?:the|those|these|that|this|any|all|such|his|her|their|its)\s+)?(?:\w+\s+)?(?:accusations?|allegations?|claims?|charges?|reports?|rumou?rs?|suggestions?|wrongdoing|it)$/i;

/** Most characters between a claim and the answer to it: about two paragraphs. */
const NEAR = 900;

/** Claims that the next speaker calls false. */
export function calledFalse(record: OnrecordRecord, statements: readonly Statement[]): Dispute[] {
  const order = inOrder(record.quotes);
  return statements.flatMap((answer): Dispute[] => {
    const isDirect = answer.quote.kind === 'direct' || answer.quote.kind === 'mixed';
    if (!isDirect || !CALLS_FALSE.test(sentenceFrom(record.document.text, answer.claim.start))) return [];
    const claim = lastBefore(answer.quote, answer.speaker, order, statements);
    if (claim === null) return [];
    const { quote, speaker } = answer;
    return [{ claim: claim.claim.id, by: answer.claim.id, quote: quote.id, speaker, how: 'false' }];
  });
}

/** Claims that are denied as an accusation, by the one whom they are about. */
export function bareDenials(record: OnrecordRecord, statements: readonly Statement[]): Dispute[] {
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
    if (!NAMED_ACCUSATION.test(words)) return [];
    const name = record.entities.find(({ id }) => id === speaker.entity)?.name ?? speaker.name;
    const accused = lastBefore(quote, name, order, statements);
    if (accused === null || !isAbout(accused, speaker.entity)) return [];
    return [{ claim: accused.claim.id, by: null, quote: quote.id, speaker: name, how: 'accusation' }];
  });
}

/** Whether a claim is about an entity, or made as an accusation. */
function isAbout({ claim, quote }: Statement, entity: string | null): boolean {
  return (entity !== null && claim.about.includes(entity)) || quote.cue?.stance === 'accuse';
}

/** The last claim of the quote before, where somebody else says it, not far away. */
function lastBefore(
  answer: Quote,
  speaker: string,
  order: readonly Quote[],
  statements: readonly Statement[],
): Statement | null {
  const start = answer.content[0]!.start;
  const before = order.slice(0, order.indexOf(answer)).reverse();
  for (const quote of before) {
    const said = statements.filter((statement) => statement.quote === quote);
    const last = said.at(-1);
    if (quote.speaker === null || last === undefined) return null;
    if (isSameName(last.speaker, speaker)) continue;
    return start - quote.content.at(-1)!.end <= NEAR && last.claim.checkable ? last : null;
  }
  return null;
}

function inOrder(quotes: readonly Quote[]): readonly Quote[] {
  return [...quotes].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

/** The text from a place on, as far as an answer of one clause goes. */
function sentenceFrom(text: string, start: number): string {
  return text.slice(start, start + 160);
}
