import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/document/claim.ts';
import type { Layers } from '../../../src/document/layers.ts';
import { DEFAULT_CONFIG } from '../../../src/config.ts';
import { loadClaimReader } from '../../../src/models/claim-reader/claim-reader.ts';
import { claims } from '../../../src/stages/claims/index.ts';
import { segment } from '../../../src/stages/segment/index.ts';
import { runClaims } from './marked.ts';

const ENCODINGS: Layers['encodings'] = {
  models: [],
  entityTags: [],
  entityScores: new Float32Array(),
  cues: [],
  coreference: null,
};

const OF_THE_HEAD: ReadonlySet<string> = new Set(['type', 'checkable', 'checkWorthiness', 'why']);

/** Claims of the article's own voice with the accurate engine's head. */
async function read(text: string): Promise<readonly Claim[]> {
  const context = {
    config: { ...DEFAULT_CONFIG, claims: { scope: 'all' as const } },
    models: [],
    isEngineRequired: false,
    note: () => undefined,
    notes: () => [],
  };
  const metadata = { id: 'a', text, sha256: '', title: null, url: null, source: null, language: 'en' };
  const published = { publishedAt: null, publishedAtFrom: null };
  const segmented = await segment.run({ text, blocks: [], metadata: { ...metadata, ...published } }, context);
  const given = { entities: [], dates: [], quotes: [], speakerMentions: [], encodings: ENCODINGS };
  return (await claims.run({ text, ...segmented, ...given }, context)).claims;
}

const SPEECH = [
  'We have hired nine hundred teachers since 2019.',
  'Thank you all for coming here tonight.',
  'My opponent voted to close the clinic in Arden.',
  'I feel proud of this town.',
];

describe('claims of the accurate engine', () => {
  it('have type, checkable and score from the head, in the order of the text', async () => {
    const reader = await loadClaimReader();
    const found = await read(SPEECH.join(' '));
    const readings = await reader.read(found.map(({ text }) => ({ text, direct: true, source: '', cue: '' })));
    expect(found.map(({ text }) => text)).toEqual(SPEECH);
    found.forEach(({ type, checkable, checkWorthiness }, i) => {
      expect({ type, checkable }).toEqual({ type: readings[i]!.type, checkable: readings[i]!.checkable });
      expect(checkWorthiness).toBeCloseTo(readings[i]!.checkWorthiness, 3);
    });
  });

  it('differ from those of the fast engine in type, checkable, score and reasons alone', async () => {
    const plain = (claim: Claim): object =>
      Object.fromEntries(Object.entries(claim).filter(([field]) => !OF_THE_HEAD.has(field)));
    const fast = runClaims(SPEECH.join(' '), {}, 'all').claims;
    expect((await read(SPEECH.join(' '))).map(plain)).toEqual(fast.map(plain));
  });

  it('are nothing where nothing is said', async () => {
    expect(await read('')).toEqual([]);
  });

  it('are the same to the bit when read again', async () => {
    expect(await read(SPEECH.join(' '))).toEqual(await read(SPEECH.join(' ')));
  });
});
