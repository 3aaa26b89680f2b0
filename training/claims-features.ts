// Features of sentences for training/claims.py: reads JSON Lines {"text", "kind"?, "cue"?, "source"?} from standard input and writes one
// JSON array of feature names a line, made by the very code that the claims stage runs.
import { createInterface } from 'node:readline';
import type { DocumentMetadata } from '../src/document/record.ts';
import { modelFeatures } from '../src/stages/claims/classify.ts';
import { headOfSource } from '../src/stages/claims/features.ts';
import { stanceOfLemmas } from './cue-stance.ts';
import { segment } from '../src/stages/segment/index.ts';
import { DEFAULT_CONFIG } from '../src/config.ts';
import type { Layers, Tokens } from '../src/document/layers.ts';

interface Example {
  readonly text: string;
  readonly kind?: 'direct' | 'indirect' | 'mixed';
  readonly cue?: string;
  readonly source?: string;
}

const UNKNOWN: Omit<DocumentMetadata, 'text'> = {
  id: 'sentence',
  sha256: '',
  title: null,
  url: null,
  source: null,
  publishedAt: null,
  publishedAtFrom: null,
  language: 'en',
};

for await (const line of createInterface({ input: process.stdin })) {
  const { text, kind, cue, source } = JSON.parse(line) as Example;
  const sourceTokens = tokenise(source ?? '');
  const tokens = tokenise(text);
  const lemmas = cue === undefined ? [] : tokenise(cue).lemma;
  const context =
    kind === undefined
      ? null
      : {
          cueLemmas: lemmas,
          stance: stanceOfLemmas(lemmas),
          direct: kind === 'direct',
          source: headOfSource(sourceTokens, { from: 0, to: sourceTokens.count }),
        };
  process.stdout.write(`${JSON.stringify(modelFeatures(tokens, { from: 0, to: tokens.count }, context))}\n`);
}

function tokenise(text: string): Tokens {
  const context = {
    config: DEFAULT_CONFIG,
    isEngineRequired: false,
    models: [],
    note: () => undefined,
    notes: () => [],
  };
  return (segment.run({ text, blocks: [], metadata: { ...UNKNOWN, text } }, context) as Pick<Layers, 'tokens'>).tokens;
}
