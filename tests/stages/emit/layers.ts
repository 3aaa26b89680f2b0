import type { Layers } from '../../../src/document/layers.ts';
import { spanOf } from '../../../src/document/span.ts';

export const TEXT = 'Ana Ruiz 🙂 said on Monday that fares will rise by $5 million.';

const span = (part: string) => spanOf(TEXT, TEXT.indexOf(part), TEXT.indexOf(part) + part.length);

export type EmitLayers = Pick<
  Layers,
  | 'metadata'
  | 'encodings'
  | 'sentences'
  | 'entities'
  | 'dates'
  | 'quotes'
  | 'speakerMentions'
  | 'speakerEntities'
  | 'claims'
  | 'speakers'
>;

/** Layers of a small document in which everything fits. */
export const LAYERS: EmitLayers = {
  metadata: {
    id: 'doc',
    text: TEXT,
    sha256: 'a'.repeat(64),
    title: null,
    url: null,
    source: null,
    publishedAt: null,
    publishedAtFrom: null,
    language: 'en',
  },
  encodings: null,
  sentences: [{ start: 0, end: TEXT.length, paragraph: 0, zone: 'body', firstToken: 0, endToken: 14 }],
  entities: [
    {
      id: 'e1',
      type: 'person',
      name: 'Ana Ruiz',
      aliases: [],
      descriptions: [],
      mentions: [{ ...span('Ana Ruiz'), kind: 'name' }],
    },
  ],
  dates: [{ id: 'd1', ...span('Monday'), type: 'DATE', value: '2022-02-28' }],
  quotes: [
    {
      id: 'q1',
      kind: 'indirect',
      content: [span('that fares will rise by $5 million')],
      quoted: [],
      cue: { ...span('said'), stance: 'say' },
      source: span('Ana Ruiz'),
      speaker: { entity: 'e1', name: 'Ana Ruiz', how: 'name', confidence: 1 },
      via: null,
      within: null,
      confidence: 0.9,
    },
  ],
  speakerMentions: [],
  speakerEntities: [],
  claims: [
    {
      id: 'c1',
      ...span('fares will rise by $5 million'),
      quote: 'q1',
      speaker: 'e1',
      type: 'prediction',
      checkable: true,
      standalone: null,
      checkWorthiness: 0.7,
      why: [],
      polarity: 'affirmative',
      certainty: 'certain',
      about: [],
      dates: [],
      quantities: [{ ...span('$5 million'), value: 5_000_000, unit: 'USD' }],
    },
  ],
  speakers: [{ entity: 'e1', name: 'Ana Ruiz', quotes: ['q1'], claims: ['c1'] }],
};
