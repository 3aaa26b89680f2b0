import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/document/claim.ts';
import { spanOf } from '../../../src/document/span.ts';
import { onlyClaimOf, quoteOf, runClaims } from './marked.ts';

const POLARITY: readonly (readonly [marked: string, expected: Claim['polarity'], reason: string])[] = [
  ['She ((said)) [[the gate was not locked]].', 'negative', 'not'],
  ['She ((said)) [[the gate wasn’t locked]].', 'negative', 'a contraction with a curly apostrophe'],
  ['[[“Nobody saw the van,”]] he ((said)).', 'negative', 'a negative subject'],
  ['He ((said)) [[no decision had been taken]].', 'negative', 'a negative determiner'],
  ['He ((said)) [[the port would no longer take coal]].', 'negative', 'no longer'],
  ['[[“I don’t think the pier is safe,”]] he ((said)).', 'negative', 'negation raised to the verb of thinking'],
  ['The firm ((denied|deny)) [[that it had dumped waste]].', 'negative', 'a denying cue turns an indirect claim over'],
  ['The firm ((denied|deny)) [[any part in the deal]].', 'negative', 'a denied noun phrase'],
  ['The firm ((denied|deny)) [[that it had not paid]].', 'affirmative', 'a denied negation'],
  ['[[“We did not dump waste,”]] the firm ((denied|deny)).', 'negative', 'direct words stand as they are'],
  ['[[“We paid in full,”]] the firm ((denied|deny)).', 'affirmative', 'direct words stand as they are'],
  ['The club ((has not said)) [[it will move]].', 'negative', 'a negated cue'],
  ['She ((said)) [[the tower was not only late but over budget]].', 'affirmative', '"not only" denies nothing'],
  ['She ((said)) [[there was no doubt about the result]].', 'affirmative', '"no doubt" denies nothing'],
  ['She ((said)) [[he left because the pay was not enough]].', 'affirmative', 'negation in a subordinate clause'],
  ['She ((said)) [[the guard who never slept saw it]].', 'affirmative', 'negation in a relative clause'],
  ['She ((said)) [[parents who adopt would not be eligible]].', 'negative', 'main clause behind a relative one'],
  ['She ((said)) [[if it rains, the match will not start]].', 'negative', 'main clause behind a condition'],
  ['She ((said)) [[not paying tax was clever]].', 'affirmative', 'negation of an -ing form that is the subject'],
  ['She ((said)) [[they agreed not to strike]].', 'affirmative', 'negation of an infinitive'],
  ['[[“Why isn’t the lift working?”]] he ((asked|ask)).', 'negative', 'it says that the lift does not work'],
  ['[[“Why do you say it isn’t safe for her?”]] he ((asked|ask)).', 'affirmative', 'why something is said'],
  ['[[“Isn’t the lift working?”]] he ((asked|ask)).', 'affirmative', 'any other question denies nothing'],
  [
    '[[“When it is late, and it is something you need, I don’t see why you wait,”]] he ((said)).',
    'negative',
    'main clause behind an opening clause with a coordinated one in it',
  ],
  [
    'She ((called|criticise)) [[him a man who is rude on a scale I do not know]].',
    'affirmative',
    'negation in a relative clause without a pronoun',
  ],
  ['She ((said)) [[the knot was loose]].', 'affirmative', '"knot" is not "not"'],
  ['She ((doubts)) [[that the bridge will hold]].', 'negative', 'a doubting cue'],
  ['The firm ((ruled out)) [[a second sale]].', 'negative', 'a phrasal verb that denies'],
  ['She ((rules)) [[that the sale was fair]].', 'affirmative', '"rule" without "out"'],
  ['She ((said)) [[the order came from the palace, not the army]].', 'affirmative', 'a contrast behind a comma'],
  ['She ((said)) [[the law was neither fair nor clever]].', 'negative', '"neither … nor" is one negation'],
  ['She ((said)) [[nobody who earns less pays tax]].', 'negative', 'a negative subject with a relative clause'],
];

const SOURCES: readonly (readonly [source: string, expected: Claim['polarity'], reason: string])[] = [
  ['Neither camp', 'negative', 'nobody holds it'],
  ['Another camp', 'affirmative', '"another" begins with no negation'],
];

const CERTAINTY: readonly (readonly [marked: string, expected: Claim['certainty'], reason: string])[] = [
  ['She ((said)) [[the dam was full]].', 'certain', 'no hedge'],
  ['She ((said)) [[the dam may break]].', 'possible', 'a modal'],
  ['She ((said)) [[perhaps the dam was full]].', 'possible', 'an adverb'],
  ['She ((said)) [[the dam could have burst]].', 'possible', 'could'],
  ['She ((said)) [[he could not walk]].', 'certain', 'a denied ability in the past is no hedge'],
  ['She ((said)) [[the dam was full in May]].', 'certain', 'the month is no modal'],
  ['She ((said)) [[the dam is likely full]].', 'probable', 'likely'],
  ['[[“I think the dam is full,”]] she ((said)).', 'probable', 'the speaker thinks'],
  ['She ((believes|believe)) [[the dam is full]].', 'probable', 'the cue of an indirect quote'],
  ['She ((fears|fear)) [[the dam is full]].', 'possible', 'the cue of an indirect quote'],
  ['[[“The dam is full,”]] she ((believed|believe)).', 'certain', 'direct words stand as they are'],
  ['The dam ((could)) [[become the last to fail]].', 'possible', 'a modal as cue'],
  ['The bill ((is likely)) [[to fail]].', 'probable', 'a hedge as cue'],
  ['She ((said)) [[the drug cut the risk of stroke]].', 'certain', 'a risk that is measured'],
  ['[[“We could hear the water,”]] she ((said)).', 'certain', 'what somebody was able to hear'],
  ['She ((said)) [[a suspect was held]].', 'certain', 'the noun'],
  ['She ((said)) [[they left because the dam might break]].', 'certain', 'a hedge in a subordinate clause'],
  ['She ((said)) [[the dam will probably hold or may break]].', 'possible', 'the weakest word decides'],
];

describe('polarity', () => {
  it.each(POLARITY)('%s', (marked, expected, reason) => {
    expect(onlyClaimOf(marked).polarity, reason).toBe(expected);
  });
});

describe('polarity of what a source holds', () => {
  it.each(SOURCES)('%s', (source, expected, reason) => {
    const text = `${source} expects a quick result.`;
    const cue = { ...spanOf(text, source.length + 1, source.length + 8), stance: 'believe' as const };
    const quote = quoteOf(text, 'q1', [{ start: source.length + 9, end: text.length - 1 }], {
      cue,
      source: spanOf(text, 0, source.length),
    });
    expect(runClaims(text, { quotes: [quote] }).claims[0]?.polarity, reason).toBe(expected);
  });
});

describe('certainty', () => {
  it.each(CERTAINTY)('%s', (marked, expected, reason) => {
    expect(onlyClaimOf(marked).certainty, reason).toBe(expected);
  });
});
