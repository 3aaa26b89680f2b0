import type { Claim } from '../document/claim.ts';
import type { Quote, SpeakerHow } from '../document/quote.ts';
import { MONTHS } from '../lexicon/months.ts';
import { isSomebody, type QuoteView } from './article.ts';
import { plain } from './bidi.ts';

/** "1 quote", "2,500 quotes". */
export function count(amount: number, noun: string): string {
  return `${thousands(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

/** 1234567 as "1,234,567". */
export function thousands(amount: number): string {
  return amount.toLocaleString('en-GB');
}

/** 0.973 as "97%". */
export function percent(probability: number): string {
  return `${Math.round(probability * 100)}%`;
}

/** "2022-03-03" as "3 March 2022"; what is not such a date comes back as it is. */
export function longDate(date: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?=$|T)/.exec(date);
  const month = match === null ? undefined : MONTHS[Number(match[2]) - 1];
  return match === null || month === undefined ? date : `${Number(match[3])} ${month} ${match[1]!}`;
}

/** How the speaker of a quote was found, in words. */
export function howInWords({ speaker, source }: Quote): string {
  if (speaker === null) return 'not found';
  const words = source === null ? '' : ` “${plain(source.text)}”`;
  return `${HOW[speaker.how]}${words === '' || speaker.how === 'continued' ? '' : words}`;
}

/** All about a quote in one line, for those who hear the page. */
export function quoteInWords({ quote, index, speaker }: QuoteView): string {
  const who = isSomebody(speaker.sort) ? plain(speaker.name) : 'speaker not found';
  const sure = quote.speaker === null ? '' : `, ${howInWords(quote)}, ${percent(quote.speaker.confidence)} sure`;
  return `Quote ${index + 1}, ${quote.kind}: ${who}${sure}`;
}

/** What besides its score is to be said of a claim: "quantity", "not checkable", "denial", "possible". */
export function claimTraits(claim: Claim): string[] {
  const traits: string[] = [claim.type];
  if (!claim.checkable) traits.push('not checkable');
  if (claim.polarity === 'negative') traits.push('negative');
  if (claim.certainty !== 'certain') traits.push(claim.certainty);
  return traits;
}

/** A text shortened to about `length` characters, at a word's end where there is one. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.lastIndexOf(' ', length);
  return `${line.slice(0, cut > length / 2 ? cut : length).replace(/[\ud800-\udbff]$/, '')}…`;
}

const HOW: Readonly<Record<SpeakerHow, string>> = {
  name: 'named as',
  nominal: 'from the description',
  pronoun: 'from the pronoun',
  continued: 'goes on from the quote before',
  'first-person': 'speaks as',
};
