import type { Stance } from '../document/quote.ts';

/**
 * English verbs and verb phrases that report speech, thought or attitude, by stance, as lemmas; a phrase is a verb and its
 * particle or preposition. Written for this project along the classes of Levin, English Verb Classes and Alternations (1993):
 * 29.4 declare, 29.5 conjecture, 30 perception, 31.2 admire, 32 desire, 33 judgment, 37 communication.
 */
export const VERBS_BY_STANCE: Readonly<Record<Exclude<Stance, 'other'>, string>> = {
  say: `say, tell, state, write, add, note, mention, remark, comment, report, explain, describe, recall, recount, relate, tweet,
    retweet, post, blog, text, email, e-mail, cable, wire, telephone, phone, fax, quote, cite, speak, talk, chat, utter, voice, vocalise,
    express, articulate, narrate, observe, opine, respond, reply, answer, retort, rejoin, counter, continue, go on, conclude,
    begin, start, interject, interrupt, exclaim, whisper, murmur, mutter, mumble, shout, yell, scream, cry, bellow, roar, bark,
    snap, growl, groan, sigh, sob, laugh, chuckle, joke, quip, jest, crack, deadpan, gush, enthuse, drawl, intone, chant, read,
    recite, dictate, communicate, convey, impart, inform, notify, brief, advise, apprise, update, elaborate, expand, clarify,
    specify, detail, outline, summarise, summarize, sum up, paraphrase, reiterate, repeat, restate, echo, stress, emphasise,
    emphasize, underline, underscore, highlight, point out, point to, spell out, set out, lay out, bring up, touch on, refer,
    refer to, allude, allude to, discuss, address, muse, ponder, reflect, reminisce, remember, testify, lecture, preach, pronounce, proclaim,
    declare, call, name, label, brand, dub, term, characterise, characterize, portray, depict, introduce, interview,
    sign, sing, translate, interpret, publish, print, broadcast, air, carry, open up, weigh in, chime in, sound off, speak up,
    speak out, let slip, blurt, blurt out, rattle off, make clear, put it, argue, editorialise, editorialize`,
  claim: `claim, allege, assert, contend, maintain, insist, profess, purport, boast, brag, crow, pretend, swear, aver, avow,
    posit, postulate, submit, plead, reason, rationalise, rationalize, exaggerate, bluster, make out, hold out, lie`,
  deny: `deny, rebut, refute, disclaim, disavow, repudiate, contradict, gainsay, negate, disown`,
  confirm: `confirm, verify, affirm, reaffirm, corroborate, attest, certify, authenticate, validate, bear out, vouch, vouch for, substantiate,
    acknowledge, reconfirm, testify to, assure, reassure, guarantee`,
  ask: `ask, inquire, enquire, query, question, quiz, wonder, probe, grill, interrogate, demand to know, request, beg, plead with, poll,
    survey, press, invite, solicit, consult`,
  promise: `promise, pledge, vow, commit, undertake, swear to, offer, volunteer, agree to, guarantee to, sign up, threaten, pledge to,
    resolve`,
  want: `want, wish, desire, seek, demand, require, insist on, call for, push for, press for, lobby, lobby for, campaign for, advocate,
    urge, appeal, appeal for, plead for, petition, aspire, aim, intend, plan, mean, prefer, crave, long for, yearn, hanker, need, covet,
    would like, strive, propose to, decide, opt, choose, favour, favor, look to, vote for, ask for, bid`,
  believe: `believe, think, consider, feel, deem, judge, reckon, suppose, assume, presume, conjecture, guess, imagine, figure, hold,
    regard, view, see, perceive, understand, conclude, infer, deduce, suspect, surmise, trust, rate, rank, esteem,
    take, count, picture, envisage, envision, conceive, doubt, disbelieve, mistake, fancy, gather, interpret as, look on, look upon, see as`,
  order: `order, command, direct, instruct, tell to, demand, decree, dictate, mandate, rule, require, summon, forbid, ban, prohibit, bar,
    enjoin, charge, call on, call upon, authorise, authorize, prescribe, oblige, compel, dispatch, warn off`,
  accuse: `accuse, charge, indict, blame, implicate, denounce, fault, impeach, incriminate, hold responsible, arraign, point the finger`,
  praise: `praise, applaud, commend, compliment, congratulate, hail, laud, salute, welcome, thank, celebrate, cheer, extol, acclaim,
    admire, love, appreciate, credit, honour, honor, toast, eulogise, eulogize, tout, trumpet, champion, enjoy, respect, revere, like`,
  criticise: `criticise, criticize, attack, condemn, blast, slam, lambast, lambaste, rebuke, berate, chide, chastise, castigate, censure, scold,
    rap, knock, pan, decry, deplore, deride, mock, ridicule, scorn, taunt, insult, disparage, denigrate, belittle, bash, assail, excoriate,
    hit out, lash out, hit back, fire back, rail, rail against, inveigh, fulminate, rant, fume, complain, gripe, grumble, grouse, moan, whine,
    bemoan, lament, regret, protest, object, carp, lampoon, pillory, skewer, scoff, sneer, jeer, trash, savage, admonish, reproach,
    reprimand, upbraid, take aim, tear into, rip, hate, loathe, despise, detest, dislike, resent, disdain, vilify, malign, smear, tease`,
  warn: `warn, caution, alert, forewarn, sound the alarm, threaten to, remind, counsel, admonish to`,
  predict: `predict, forecast, foresee, project, prophesy, prophesise, anticipate, expect, estimate, calculate, foretell, bet, wager,
    tip, speculate, extrapolate, envision, herald, augur, price in, await, look forward`,
  suggest: `suggest, propose, recommend, imply, hint, intimate, insinuate, indicate, signal, moot, float, raise, table, put forward,
    advance, urge to, encourage, exhort, nudge, argue for, recommend to, theorise, theorize, hypothesise, hypothesize`,
  agree: `agree, concur, assent, consent, acquiesce, accept, approve, go along, side with, sympathise, sympathize, echo, second, endorse`,
  reject: `reject, dismiss, refuse, decline, rebuff, spurn, brush off, brush aside, wave off, wave away, shrug off, turn down, rule out, dispute,
    contest, challenge, disagree, demur, differ, resist, discount, discredit, debunk, disregard, ignore, scotch, overrule, rescind, renounce, swat`,
  admit: `admit, concede, confess, acknowledge, grant, allow, own up, come clean, fess up, apologise, apologize, recognise, recognize, disclose to,
    plead guilty, let on, relent, backtrack`,
  announce: `announce, proclaim, declare, unveil, reveal, disclose, divulge, release, issue, launch, herald, break the news, make public,
    make known, leak, confide, file, register, record, log, list, publish`,
  find: `find, show, discover, determine, establish, reveal, demonstrate, prove, conclude, observe, learn, detect, document, identify,
    calculate, measure, analyse, analyze, assess, evaluate, estimate, suggest that, indicate, rule that, ascertain, uncover, note that, diagnose`,
  hope: `hope, dream, pray, long, yearn for, wish for, look forward to, hope for, be optimistic`,
  fear: `fear, worry, dread, agonise, agonize, fret, despair, panic, be afraid, be worried, concern, tremble`,
  support: `support, back, endorse, stand by, stand behind, defend, stick up for, favour, favor, espouse, embrace, rally behind, champion, promote,
    justify, uphold, side, stump, root, rally, get behind, second`,
  oppose: `oppose, resist, object to, fight, protest against, stand against, come out against, disapprove, disapprove of, reject, boycott, veto,
    vote against, campaign against`,
  know: `know, realise, realize, understand, learn, recognise, recognize, remember, recollect, forget, be aware, hear, notice, sense,
    grasp, appreciate that, discover`,
};

/** Nouns that name an act of speaking or an attitude, by stance; they head cues such as "his claim that". */
export const NOUNS_BY_STANCE: Partial<Readonly<Record<Stance, string>>> = {
  say: `statement, comment, remark, speech, address, interview, tweet, post, letter, memo, note, message, email, word, account, description,
    explanation, response, reply, answer, testimony, report, version, story, quote, argument, view, opinion, declaration, briefing, essay, column`,
  claim: `claim, allegation, assertion, contention, insistence, boast, charge, rumour, rumor`,
  deny: `denial, rebuttal, refutation`,
  confirm: `confirmation, assurance, affirmation`,
  ask: `question, query, request, inquiry, plea`,
  promise: `promise, pledge, vow, commitment, threat, offer, oath, undertaking`,
  want: `call, demand, desire, wish, intention, plan, goal, aim, effort, ambition, appeal, proposal, bid`,
  believe: `belief, view, opinion, thought, conviction, suspicion, theory, assumption, impression, idea, doubt, notion, feeling, judgment, stance, position`,
  order: `order, ruling, instruction, directive, command, decree`,
  accuse: `accusation, indictment, blame, charge, complaint`,
  praise: `praise, compliment, admiration, enthusiasm, gratitude, thanks, applause`,
  criticise: `criticism, attack, condemnation, anger, outrage, rebuke, complaint, insult, fury, frustration, contempt, disdain`,
  warn: `warning, caution, reminder`,
  predict: `prediction, forecast, expectation, estimate, projection, outlook`,
  suggest: `suggestion, proposal, recommendation, hint, idea`,
  admit: `admission, confession, apology, acknowledgment, acknowledgement, concession`,
  announce: `announcement, disclosure, revelation, declaration`,
  find: `finding, conclusion, evidence, result, poll, survey, study, analysis`,
  hope: `hope, dream, optimism`,
  fear: `fear, worry, concern, anxiety, alarm, unease`,
  support: `support, backing, endorsement, approval`,
  oppose: `opposition, objection, resistance, protest, disapproval`,
  know: `knowledge, awareness, realisation, realization, understanding`,
};

function table(byStance: Readonly<Partial<Record<Stance, string>>>): ReadonlyMap<string, Stance> {
  const map = new Map<string, Stance>();
  for (const [stance, words] of Object.entries(byStance)) {
    for (const word of words.split(',')) {
      const key = word.replace(/\s+/g, ' ').trim();
      if (!map.has(key)) map.set(key, stance as Stance);
    }
  }
  return map;
}

/** Stance of each reporting verb or verb phrase, by lemma. */
export const REPORTING_VERBS: ReadonlyMap<string, Stance> = table(VERBS_BY_STANCE);
/** Stance of each reporting noun, by lemma. */
export const REPORTING_NOUNS: ReadonlyMap<string, Stance> = table(NOUNS_BY_STANCE);
