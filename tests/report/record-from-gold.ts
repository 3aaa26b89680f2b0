import { readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type OnrecordRecord, RecordSchema } from '../../src/document/record.ts';
import type { Span } from '../../src/document/span.ts';
import { type Article, ArticleSchema } from '../../src/formats/gold/article.ts';

/** A valid record of a corpus article, made from its gold: what a pipeline without faults would find. */
export function recordFromGold(id: string): OnrecordRecord {
  return recordOf(ArticleSchema.parse(JSON.parse(readFileSync(`corpus/${id}.json`, 'utf8'))));
}

function recordOf(gold: Article): OnrecordRecord {
  const ids = new Map(gold.entities.map((entity, i) => [entity.name, `e${i + 1}`]));
  const speakerEntity = (i: number): string | null => ids.get(gold.quotes[i]?.speaker ?? '') ?? null;
  const claims = gold.claims.map((claim, i) => ({
    ...claim,
    id: `c${i + 1}`,
    quote: `q${claim.quote + 1}`,
    speaker: speakerEntity(claim.quote),
    standalone: null,
    checkWorthiness: claim.checkable ? 0.4 + ((claim.end * 37) % 60) / 100 : ((claim.end * 17) % 30) / 100,
    why: [],
    certainty: 'certain' as const,
    about: [],
    dates: gold.dates.flatMap((date, d) => (claim.start <= date.start && date.end <= claim.end ? [`d${d + 1}`] : [])),
    quantities: [],
  }));
  return RecordSchema.parse({
    schema: 'onrecord/1',
    document: {
      id: gold.id,
      text: gold.text,
      sha256: bytesToHex(sha256(utf8ToBytes(gold.text))),
      title: gold.title,
      url: null,
      source: null,
      publishedAt: gold.publishedAt,
      publishedAtFrom: gold.publishedAt === null ? null : 'input',
      language: 'en',
    },
    sentences: sentencesOf(gold),
    entities: gold.entities.map(({ type, name, mentions }, i) => ({
      id: `e${i + 1}`,
      type,
      name,
      aliases: [],
      descriptions: [],
      mentions: mentions.map((mention) => ({ ...mention, kind: 'name' })),
    })),
    dates: gold.dates.map((date, i) => ({ ...date, id: `d${i + 1}` })),
    quotes: gold.quotes.map((quote, i) => ({
      id: `q${i + 1}`,
      kind: quote.kind,
      content: quote.content,
      quoted: quote.quoted,
      cue: quote.cue === null ? null : { ...quote.cue, stance: 'say' },
      source: quote.source,
      speaker:
        quote.speaker === null
          ? null
          : { entity: speakerEntity(i), name: quote.speaker, how: howOf(quote.source, quote.speaker), confidence: 0.9 },
      via: ids.get(quote.via ?? '') ?? null,
      within: quote.within !== undefined ? `q${quote.within + 1}` : null,
      confidence: 0.95 - (i % 5) * 0.07,
    })),
    claims,
    speakers: [],
    notes: [],
    pipeline: { version: '0.1.0', engine: 'fast', models: [], config: 'gold' },
  });
}

function howOf(source: Span | null, speaker: string): string {
  if (source === null) return 'continued';
  if (/^(he|she|they|it|his|her)$/i.test(source.text)) return 'pronoun';
  return source.text.includes(speaker.split(' ').at(-1)!) ? 'name' : 'nominal';
}

function sentencesOf({ text, title }: Article): OnrecordRecord['sentences'] {
  let paragraph = 0;
  return [...text.matchAll(/\S[^\n]*/g)].map(({ index, 0: line }) => {
    const end = index + line.trimEnd().length;
    const zone = index === 0 && line.trim() === title ? 'headline' : 'body';
    return { start: index, end, paragraph: paragraph++, zone };
  });
}
