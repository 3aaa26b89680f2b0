// Closed word classes of English that the claims stage reads. Grammar words follow Quirk et al., A Comprehensive Grammar of
// the English Language (1985); hedges and modals follow Hyland, Metadiscourse (2005), and Quirk et al., chapter 4.

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Conjunctions that can join two full clauses, each an assertion of its own ("or" is not: neither half is asserted). */
export const CLAUSE_CONJUNCTIONS = words('and but yet');

/** Pronouns that can only be subjects. */
export const NOMINATIVE_PRONOUNS = words('i he she we they');

/** Pronouns that are subjects where a verb follows. */
export const OTHER_SUBJECT_PRONOUNS = words('it you this these those there that');

/** Indefinite pronouns, subjects where any finite verb follows. */
export const INDEFINITE_PRONOUNS = words('nobody everybody everyone nothing');

/** Verbs that take a clause without "that", so that a noun phrase behind them may be its subject. */
export const TELLING_VERBS = words(
  `say tell think believe know hope feel see hear guess suppose claim argue insist suggest show find fear wish expect
   assume mean ensure understand want need let make help watch`,
);

/** Words that open an adverbial or interrogative clause. */
export const SUBORDINATORS = words(
  `if when because while although though since unless whether whereas until till after before once as where why how
   wherever whenever lest provided`,
);

/** Words behind which a sentence is no longer about its main clause. */
export const CLAUSE_OPENERS = words(
  `if when because while although though since unless whether whereas until where why how who whom whose which that what
   as than`,
);

/** Words that negate the clause they stand in. */
export const NEGATORS = words(`not n't n’t never no none nobody nothing nowhere neither nor cannot`);

/** What makes "not" or "no" no negation ("not only", "no doubt"): the second words. */
export const AFTER_EMPTY_NOT = words('only just merely simply least');
export const AFTER_EMPTY_NO = words('doubt matter wonder question');

/** Modals and adverbs that leave it open whether the claim holds. */
export const POSSIBILITY_WORDS = words(
  `may might could perhaps maybe possibly possible potentially conceivably possibility chance risk`,
);

/** Words by which a speaker calls the claim likely but not sure. */
export const PROBABILITY_WORDS = words(
  `likely probably probable presumably apparently seemingly seem seems seemed appear appears appeared unlikely expect
   expects expected believe believes think thinks suspect suspects guess suppose reckon assume allegedly reportedly
   supposedly probability`,
);

/** Words that tie an effect to its cause. */
export const CAUSE_WORDS = words(
  `because cause causes caused causing due lead leads led leading result results resulted resulting thanks therefore hence
   thus consequently reason reasons driven drove drive drives trigger triggers triggered fuel fuels fuelled fueled prompted
   consequence consequences blame blames blamed contribute contributes contributed effect impact owing bring brings brought
   since so thereby allow allows allowed mean means meant force forces forced destabilized destabilised make makes made
   help helps helped hurt hurts undermine undermines undermined`,
);

/** Comparison: more and less, same and other, growth and decline. */
export const COMPARISON_WORDS = words(
  `more less fewer most least than higher lower highest lowest bigger biggest larger largest smaller smallest better best
   worse worst greater greatest faster slower longer shorter same half double doubled doubles twice triple tripled rise
   rises rose risen fall falls fell fallen increase increases increased decrease decreased decline declined declines drop
   dropped drops grew grow grows grown growing shrink shrank shrunk up down cut cuts majority record average ahead behind
   lead lag outnumber outnumbered quadrupled surged soared plunged tumbled climbed exceed exceeded first only`,
);

/** Words of judgement and taste, which no register can settle. */
export const EVALUATIVE_WORDS = words(
  `good bad great terrible horrible awful wonderful beautiful amazing incredible fantastic disgraceful shameful shame
   disgrace outrageous ridiculous absurd stupid silly smart brilliant wise foolish important unfair fair unjust just wrong
   right excellent poor strong weak brave cowardly dangerous reckless irresponsible embarrassing disappointing
   disappointed impressive remarkable extraordinary unacceptable intolerable unbearable sad tragic proud crazy insane mad
   ugly nasty evil hateful dishonest honest corrupt incompetent hopeless pathetic hypocrite hypocritical disaster mess joke
   nightmare mistake success failure failed perfect best worst better worse happy pleased delighted love hate admire
   essential vital crucial necessary unnecessary obvious clear clearly truly really very too simply utterly totally
   absolutely unique special serious troubling worrying alarming exciting interesting boring improper inappropriate
   disqualifying misguided cruel kind decent elegant clumsy tough hard easy difficult reasonable unreasonable sensible
   pointless useless useful helpful welcome historic proper dreadful appalling scandalous lovely superb marvellous dull
   unfit liar bully coward genius hero fool leader legend vision courage matter matters`,
);

/** Verbs and adjectives of feeling and of what somebody lived through. */
export const FEELING_VERBS = words(
  `feel feels felt feeling remember remembers remembered love loved enjoy enjoyed hate hated miss missed cry cried afraid
   scared frightened terrified shocked stunned surprised grateful thankful proud sad happy glad sorry angry upset
   heartbroken relieved tired exhausted excited nervous worried insulted offended humbled honoured honored hurt saw heard
   smelled watched woke grew dreamed realised realized thought knew wanted hoped resent resented ashamed lonely lucky`,
);

/** Words that place the claim in the future. */
export const FUTURE_WORDS = words(
  `will wo shall 'll ’ll going gonna tomorrow soon next future expect expects expected forecast forecasts predict predicts
   eventually upcoming inevitable inevitably plan plans planned intend intends promise promises pledge pledges pledged
   propose proposes proposed vow vows vowed aim aims committed goal ready`,
);

/** Units, amounts and the words of statistics. */
export const MEASURE_WORDS = words(
  `percent per cent % $ £ € dollar dollars pound pounds euro euros billion billions million millions thousand thousands
   hundred hundreds trillion dozen dozens half third quarter quarters fifth tenth twice rate rates number numbers amount
   total average majority minority most many few several points point degree degrees miles kilometres kilometers metres
   meters tonnes tons barrels acres seats votes margin share proportion ratio count lead poll polls figures budget cost
   costs spending deficit debt jobs revenue profit sales population record percentage pct bn m km kg every all none`,
);

/** Words of duty and advice. */
export const OBLIGATION_WORDS = words(
  `should must ought need needs needed have got let want wants demand demands urge urges call calls called require support
   supports supported oppose opposes opposed favor favour favors favours against reject rejects rejected insist deserve
   deserves please believe time stop start resign vote`,
);

/** Words of law and regulation. */
export const RULE_WORDS = words(
  `law laws legal illegal illegally unlawful lawful constitution constitutional amendment act statute rule rules regulation
   regulations required requires require requirement mandatory prohibited prohibits prohibit banned ban bans forbids
   forbidden allowed allows allow permits permitted permit entitled eligible ineligible must court clause article section
   code policy obliged obligation subject defined means definition deadline limit procedure applies apply applicants
   licence license minimum maximum under optional compulsory exempt`,
);

/** Words that date an event in the past or span a stretch of time. */
export const TIME_WORDS = words(
  `yesterday ago last since year years month months week weeks day days decade decades today monday tuesday wednesday
   thursday friday saturday sunday january february march april june july august september october november december
   morning night earlier previously already recently until never ever once time times before after during century`,
);

/** Nouns for public bodies and people in office, whose acts leave records. */
export const GROUPS = words(
  `government congress senate parliament court police administration council party campaign company companies committee
   agency department ministry minister president senator governor mayor secretary officials officers judge bank union
   board commission army troops soldiers workers voters states county city country nation nations
   people families residents`,
);
