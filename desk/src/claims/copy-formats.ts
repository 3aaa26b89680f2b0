import { longDate } from '../../../src/report/words.ts';
import { api } from '../api/index.ts';
import type { ClaimHit } from '../api/types.ts';

export const COPY_FORMATS = { text: 'text', markdown: 'Markdown', review: 'ClaimReview' } as const;
export type CopyFormat = keyof typeof COPY_FORMATS;

/** Claims as text for the clipboard. A ClaimReview is the server's draft, without a verdict. */
export async function written(claims: readonly ClaimHit[], format: CopyFormat): Promise<string> {
  if (format === 'text') return claims.map(asText).join('\n\n');
  if (format === 'markdown') return claims.map(asMarkdown).join('\n');
  const drafts = await Promise.all(claims.map(({ document, claim }) => api.review(document.id, claim)));
  return JSON.stringify(asGraph(drafts), null, 2);
}

/** "Ana Ruiz: The buses are late.", what speaks for checking it, and where it stands. */
export function asText(claim: ClaimHit): string {
  const { url } = claim.document;
  return [
    `${whoSays(claim)}: ${words(claim)}`,
    `(${traits(claim)})`,
    place(claim),
    ...(url === null ? [] : [url]),
  ].join('\n');
}

/** A list entry in CommonMark; what it would make something else of is escaped. */
export function asMarkdown(claim: ClaimHit): string {
  const { url } = claim.document;
  const where =
    url !== null && /^https?:\/\/[^\s<>]+$/.test(url) ? `[${escaped(place(claim))}](<${url}>)` : escaped(place(claim));
  return `- **${escaped(whoSays(claim))}**: ${escaped(words(claim))}  \n  ${escaped(traits(claim))}  \n  ${where}`;
}

/** Several drafts as one graph of JSON-LD; one stays as it is. */
export function asGraph(drafts: readonly object[]): object {
  if (drafts.length === 1) return drafts[0]!;
  const graph = drafts.map((draft) => Object.fromEntries(Object.entries(draft).filter(([key]) => key !== '@context')));
  return { '@context': 'https://schema.org', '@graph': graph };
}

function whoSays({ speaker }: ClaimHit): string {
  return oneLine(speaker?.name ?? 'The article itself');
}

function words({ standalone, text }: ClaimHit): string {
  return oneLine(standalone ?? text);
}

function traits({ worth, type, why }: ClaimHit): string {
  return [`check-worthiness ${worth.toFixed(2)}`, type, ...why].join(', ');
}

function place({ document: { title, id, source, date } }: ClaimHit): string {
  return [title ?? id, source, date === null ? null : longDate(date)]
    .flatMap((part) => (part === null ? [] : [oneLine(part)]))
    .join(', ');
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}
