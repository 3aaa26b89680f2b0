import { createHash } from 'node:crypto';
import { spanOf } from '../../../src/document/span.ts';
import type { OnrecordRecord } from '../../../src/index.ts';

const SPEAKERS = ['Ana Ruiz', 'Tom Beck', 'Ida Lund'];

/** A record with two quotes; `edition` changes its words. Made without zod, since the child that writes it has to be quick. */
export function killRecord(index: number, edition: number): OnrecordRecord {
  const speaker = SPEAKERS[index % SPEAKERS.length]!;
  const text = `${speaker} said edition ${edition} of story ${index} is out. ${speaker} said more would come.`;
  const second = text.lastIndexOf(speaker);
  const quote = (id: string, start: number, end: number) => ({
    id,
    kind: 'indirect' as const,
    content: [spanOf(text, start, end)],
    quoted: [],
    cue: null,
    source: null,
    speaker: { entity: 'e1', name: speaker, how: 'name' as const, confidence: 1 },
    via: null,
    within: null,
    confidence: 1,
  });
  return {
    schema: 'onrecord/1',
    document: {
      id: `k${index}`,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
      title: null,
      url: null,
      source: 'The Harbour Post',
      publishedAt: '2024-05-15',
      publishedAtFrom: 'input',
      language: 'en',
    },
    sentences: [],
    entities: [
      {
        id: 'e1',
        type: 'person',
        name: speaker,
        aliases: [],
        descriptions: [],
        mentions: [{ ...spanOf(text, 0, speaker.length), kind: 'name' }],
      },
    ],
    dates: [],
    quotes: [quote('q1', speaker.length + 6, second - 2), quote('q2', second + speaker.length + 6, text.length - 1)],
    claims: [],
    speakers: [],
    notes: [],
    pipeline: { version: '0', engine: 'fast', models: [], config: '' },
  };
}
