import { stemmer } from 'stemmer';
import type { Quote } from '../document/quote.ts';
import { asserts, inOrder, lastBefore, NEAR } from './before.ts';
import { isDenialCue } from './contradictions.ts';
import type { Disputable, Dispute, Statement } from './disputes.ts';
import { isSameName } from './same-claim.ts';

/** What a claim is called by those who deny it. */
const CLAIM =
  '(?:accusations?|allegations?|claims?|charges?|reports?|rumou?rs?|suggestions?|assertions?|insinuations?|accounts?|versions?|critiques?|criticisms?)';
/** What may follow where nothing more is said of it: "through a spokeswoman", "on Monday". */
const ADJUNCT = '(?:[,;(].*| (?:through|in|on|at|by|when|as|before|after|with|during|via|last|this|yesterday)\\b.*)?$';

/** "the accusations", "all charges", "wrongdoing". */
const ACCUSATION = new RegExp(
  `^(?:(?:the|those|these|any|all|both|such) )?(?:\\w+ )?(?:${CLAIM}|wrongdoing)${ADJUNCT}`,
  'i',
);
/** "this", "it happened", "that that was the case". */
const JUST_SAID = new RegExp(
  `^(?:that )?(?:this|that|it|so)(?: (?:happened|was so|was the case|was true))?${ADJUNCT}`,
  'i',
);
/** "her account", "that claim". */
const CLAIM_JUST_MADE = new RegExp(`^(?:that|this|her|his|their|its) (?:\\w+ )?${CLAIM}${ADJUNCT}`, 'i');
/** "the claim false", "her story “a lie”". */
const CLAIM_CALLED_FALSE = new RegExp(
  `^(?:that|this|those|these|the|her|his|their|its) (?:\\w+ )?(?:${CLAIM}|story|stories) (?:as )?["“'‘]?(?:\\w+ly )?(?:false|untrue|wrong|inaccurate|incorrect|a lie|lies|nonsense|rubbish|baseless|unfounded|unsubstantiated|fabricated|a fabrication|fiction|bogus)\\b`,
  'i',
);
/** "a charge that", "which", where it stands right behind what is denied. */
const IN_APPOSITION = new RegExp(`^(?:an? (?:\\w+ )?(?:${CLAIM}|contention|point)(?: that| which)?|which)$`, 'i');
/** Most characters between a claim and its apposition. */
const ADJACENT = 4;
/** The same between a claim and a pronoun for it: no sentence between. */
const CLOSE = 120;
const CALLS = /\b(?:call|dismiss|describ|brand|label|denounc|reject)(?:s|es|ed|e|ing)?\b/i;
/** What documents and facts do to one another, so that who spoke last need not be meant. */
const CONTRADICTS = /\bcontradict/i;
/** Claims that are denied without being told again: "denied this", "denied the accusation", "denied cutting any", "called the claim false". */
export function bareDenials(record: Disputable, statements: readonly Statement[]): Dispute[] {
  const order = inOrder(record.quotes);
  return record.quotes.flatMap((quote): Dispute[] => {
    const { speaker } = quote;
    if (speaker === null || quote.kind === 'direct') return [];
    const name = record.entities.find(({ id }) => id === speaker.entity)?.name ?? speaker.name;
    const own = statements.find((statement) => statement.quote === quote) ?? null;
    const before = (accepts: (statement: Statement) => boolean) => lastBefore(quote, name, order, statements, accepts);
    const words = wordsOf(quote);
    const cue = quote.cue?.text ?? '';
    const base = { quote: quote.id, speaker: name };
    if (CALLS.test(cue) && CLAIM_CALLED_FALSE.test(words)) {
      const claim = before(asserts);
      return claim === null ? [] : [{ ...base, claim: claim.claim.id, by: own?.claim.id ?? null, how: 'false' }];
    }
    const reach = isDenialCue(cue) ? reachOf(words, cue) : null;
    if (reach !== null) {
      const start = quote.content[0]!.start;
      const claim = before((statement) => asserts(statement) && start - statement.claim.end <= reach);
      return claim === null ? [] : [{ ...base, claim: claim.claim.id, by: null, how: 'accusation' }];
    }
    if (quote.cue?.stance !== 'deny' && quote.cue?.stance !== 'reject') return [];
    const isNamed = ACCUSATION.test(words);
    const isAbout = (statement: Statement) => isAccusationOf(statement, speaker.entity);
    const claim = isNamed
      ? before((statement) => statement.claim.checkable && isAbout(statement))
      : withItsVerb(quote, name, statements.filter(isAbout));
    if (claim === null) return [];
    return [{ ...base, claim: claim.claim.id, by: isNamed ? null : (own?.claim.id ?? null), how: 'accusation' }];
  });
}

/** How far before words like "this", "her account" or "a charge that" the claim can stand that they mean; null for other words. */
function reachOf(words: string, cue: string): number | null {
  if (IN_APPOSITION.test(words)) return ADJACENT;
  if (CONTRADICTS.test(cue)) return null;
  if (JUST_SAID.test(words)) return CLOSE;
  return CLAIM_JUST_MADE.test(words) ? NEAR : null;
}

function wordsOf({ content }: Quote): string {
  return content
    .map(({ text }) => text)
    .join(' ')
    .replace(/[.:"“”]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a claim is about an entity, or made as an accusation. */
function isAccusationOf({ claim, quote }: Statement, entity: string | null): boolean {
  return (entity !== null && claim.about.includes(entity)) || quote.cue?.stance === 'accuse';
}

/** The nearest claim before, of somebody else, that has the verb of a denial like "denied cutting any". */
function withItsVerb(denial: Quote, name: string, statements: readonly Statement[]): Statement | null {
  const { start, text } = denial.content[0]!;
  const verb = /^\w+ing\b/i.exec(text)?.[0];
  if (verb === undefined) return null;
  const stem = stemmer(verb.toLowerCase());
  const before = statements.filter(
    ({ claim, speaker, print }) =>
      claim.end <= start &&
      start - claim.end <= NEAR &&
      claim.polarity === 'affirmative' &&
      !isSameName(speaker, name) &&
      print.stemSet.has(stem),
  );
  return before.sort((a, b) => a.claim.end - b.claim.end).at(-1) ?? null;
}
