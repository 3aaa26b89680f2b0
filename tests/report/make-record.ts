import { type OnrecordRecord, RecordSchema } from '../../src/document/record.ts';
import { spanOf } from '../../src/document/span.ts';

type Parts = Partial<Omit<OnrecordRecord, 'document'>> & { readonly document?: Partial<OnrecordRecord['document']> };

/** A valid record over a text, with nothing found in it but what `parts` says. */
export function makeRecord(text: string, parts: Parts = {}): OnrecordRecord {
  const { document, ...rest } = parts;
  return RecordSchema.parse({
    schema: 'onrecord/1',
    document: {
      id: 'doc',
      text,
      sha256: '0'.repeat(64),
      title: null,
      url: null,
      source: null,
      publishedAt: null,
      publishedAtFrom: null,
      language: 'en',
      ...document,
    },
    sentences: text === '' ? [] : [{ start: 0, end: text.length, paragraph: 0, zone: 'body' }],
    entities: [],
    dates: [],
    quotes: [],
    claims: [],
    speakers: [],
    notes: [],
    pipeline: { version: '0.1.0', engine: 'fast', models: [], config: 'none' },
    ...rest,
  });
}

/** A direct quote from `start` to `end`, said by `speaker` (its name), found with the pronoun "he". */
export function makeQuote(
  text: string,
  number: number,
  start: number,
  end: number,
  speaker: string | null,
): OnrecordRecord['quotes'][number] {
  return {
    id: `q${number}`,
    kind: 'direct',
    content: [spanOf(text, start, end)],
    quoted: [],
    cue: null,
    source: null,
    speaker: speaker === null ? null : { entity: null, name: speaker, how: 'pronoun', confidence: 0.9 },
    via: null,
    within: null,
    confidence: 0.8,
  };
}

/** A checkable claim from `start` to `end`, of quote `quote` or of the article itself. */
export function makeClaim(
  text: string,
  number: number,
  start: number,
  end: number,
  checkWorthiness: number,
  quote: string | null = null,
): OnrecordRecord['claims'][number] {
  return {
    ...spanOf(text, start, end),
    id: `c${number}`,
    quote,
    speaker: null,
    type: 'event',
    checkable: true,
    standalone: null,
    checkWorthiness,
    why: [],
    polarity: 'affirmative',
    certainty: 'certain',
    about: [],
    dates: [],
    quantities: [],
  };
}
