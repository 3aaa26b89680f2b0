import { describe, expect, it } from 'vitest';
import { type Stance, STANCES } from '../../src/document/quote.ts';
import {
  NOUNS_BY_STANCE,
  REPORTING_NOUNS,
  REPORTING_VERBS,
  VERBS_BY_STANCE,
} from '../../src/lexicon/reporting-verbs.ts';

function entries(list: string): string[] {
  return list.split(',').map((entry) => entry.replace(/\s+/g, ' ').trim());
}

const lists: [name: string, entries: string[]][] = [
  ...Object.entries(VERBS_BY_STANCE).map(([stance, list]): [string, string[]] => [`verbs: ${stance}`, entries(list)]),
  ...Object.entries(NOUNS_BY_STANCE).map(([stance, list]): [string, string[]] => [`nouns: ${stance}`, entries(list)]),
];

describe.each(lists)('%s', (_name, list) => {
  it('has no entry twice', () => {
    expect(list.filter((entry, i) => list.indexOf(entry) !== i)).toEqual([]);
  });

  it('is spelled in small letters, with single spaces', () => {
    expect(list.filter((entry) => !/^[a-z]+(?:-[a-z]+)?(?: [a-z]+)*$/.test(entry))).toEqual([]);
  });
});

describe('reporting verbs', () => {
  it('are hundreds, phrases with particles among them', () => {
    expect(REPORTING_VERBS.size).toBeGreaterThan(400);
    expect([...REPORTING_VERBS.keys()].filter((verb) => verb.includes(' ')).length).toBeGreaterThan(60);
  });

  it.each(STANCES.filter((stance) => stance !== 'other'))('has verbs of the stance %s', (stance) => {
    expect([...REPORTING_VERBS.values()].filter((found) => found === stance).length).toBeGreaterThan(2);
  });

  const verbs: [verb: string, stance: Stance | undefined, reason: string][] = [
    ['say', 'say', 'the plainest verb'],
    ['murmur', 'say', 'a manner of speaking'],
    ['point out', 'say', 'a verb with its particle'],
    ['sum up', 'say', 'another'],
    ['allege', 'claim', 'a claim without proof'],
    ['deny', 'deny', 'a denial'],
    ['corroborate', 'confirm', 'a confirmation'],
    ['enquire', 'ask', 'British'],
    ['inquire', 'ask', 'American'],
    ['pledge', 'promise', 'a promise'],
    ['call for', 'want', 'a wish, with its preposition'],
    ['reckon', 'believe', 'a belief'],
    ['instruct', 'order', 'an order'],
    ['call on', 'order', 'a verb whose particle changes the stance'],
    ['call', 'say', 'the same without particle'],
    ['indict', 'accuse', 'an accusation'],
    ['applaud', 'praise', 'praise'],
    ['lash out', 'criticise', 'an attack, with its particle'],
    ['caution', 'warn', 'a warning'],
    ['foresee', 'predict', 'a prediction'],
    ['put forward', 'suggest', 'a proposal, with its particle'],
    ['concur', 'agree', 'agreement'],
    ['rule out', 'reject', 'a rejection, with its particle'],
    ['concede', 'admit', 'an admission'],
    ['unveil', 'announce', 'news given out'],
    ['discover', 'find', 'a finding'],
    ['long for', 'want', 'a wish'],
    ['hope', 'hope', 'a hope'],
    ['dread', 'fear', 'a fear'],
    ['stand by', 'support', 'support, with its particle'],
    ['object to', 'oppose', 'opposition, with its preposition'],
    ['realise', 'know', 'knowledge'],
    ['run', undefined, 'an act that is no speech'],
    ['stand', undefined, 'a verb that needs its particle'],
    ['said', undefined, 'the lists hold lemmas only'],
  ];
  it.each(verbs)('%s: %s (%s)', (verb, stance) => {
    expect(REPORTING_VERBS.get(verb)).toBe(stance);
  });

  const spellings: [british: string, american: string][] = [
    ['summarise', 'summarize'],
    ['emphasise', 'emphasize'],
    ['criticise', 'criticize'],
    ['characterise', 'characterize'],
    ['recognise', 'recognize'],
    ['apologise', 'apologize'],
    ['realise', 'realize'],
    ['authorise', 'authorize'],
    ['sympathise', 'sympathize'],
    ['favour', 'favor'],
    ['honour', 'honor'],
    ['analyse', 'analyze'],
  ];
  it.each(spellings)('%s and %s have the same stance', (british, american) => {
    expect(REPORTING_VERBS.get(british)).toBeDefined();
    expect(REPORTING_VERBS.get(american)).toBe(REPORTING_VERBS.get(british));
  });
});

describe('reporting nouns', () => {
  const nouns: [noun: string, stance: Stance | undefined, reason: string][] = [
    ['statement', 'say', 'what is said'],
    ['rumor', 'claim', 'American'],
    ['rumour', 'claim', 'British'],
    ['denial', 'deny', 'from a verb'],
    ['vow', 'promise', 'the same word as the verb'],
    ['warning', 'warn', 'from a verb'],
    ['acknowledgement', 'admit', 'British'],
    ['acknowledgment', 'admit', 'American'],
    ['fear', 'fear', 'an attitude'],
    ['table', undefined, 'a thing'],
  ];
  it.each(nouns)('%s: %s (%s)', (noun, stance) => {
    expect(REPORTING_NOUNS.get(noun)).toBe(stance);
  });
});
