// Function words of English, which say little of what a claim is about. Classes follow Quirk et al., A Comprehensive Grammar of
// the English Language (1985), chapters 2 and 5 to 9: determiners, pronouns, prepositions, auxiliaries, conjunctions, and the
// adverbs of degree and focus that come and go when a claim is told again.

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

export const FUNCTION_WORDS = words(
  `a an the this that these those each every either neither any some all both half such what which whose
   i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its
   itself they them their theirs themselves who whom there here one ones
   of in on at by for from to into onto out over under with within without about above across after against along among around as
   before behind below beneath beside between beyond despite down during except inside like near off since than through throughout
   till toward towards until up upon via per
   be am is are was were been being have has had having do does did doing done will would shall should can could may might must
   ought need dare let get got gets 'm 're 've 'll 'd 's
   and or but nor so yet if because although though while whereas when where why how whether unless once
   not no never n't cannot also too very just only even still already really quite rather then now again ever more most much many
   mr mrs ms dr said says say`,
);

/** Words of numbers and measure; figures are compared by their values. */
export const NUMBER_WORDS = words(
  `zero two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion hundreds
   thousands millions billions m bn k percent percentage pct cent nearly almost roughly approximately least fewer less exactly`,
);

/** Pronouns of the speaker, which mean another person in another mouth. */
export const FIRST_PERSON = words('i me my mine myself we us our ours ourselves');

/** Pronouns that stand for what was said before. */
export const REFERRING = words('he him his she her hers it its they them their theirs this that these those');
