// Features of sentences for training/claims.py: reads JSON Lines {"text", "stance"?, "direct"?} from standard input and
// writes one JSON array of feature names a line, made by the very code that the claims stage runs.
import { createInterface } from 'node:readline';
import type { Stance } from '../src/document/quote.ts';
import { claimFeatures, contextFeatures } from '../src/stages/claims/features.ts';
import { splitParagraphs } from '../src/stages/segment/paragraphs.ts';
import { tokenizeText } from '../src/stages/segment/tokens.ts';

interface Example {
  readonly text: string;
  readonly stance?: Stance;
  readonly direct?: boolean;
}

for await (const line of createInterface({ input: process.stdin })) {
  const example = JSON.parse(line) as Example;
  const { tokens } = tokenizeText(example.text, splitParagraphs(example.text, []), 20_000);
  const features = claimFeatures(tokens, { from: 0, to: tokens.count });
  const context = example.direct === undefined ? [] : contextFeatures(example.stance ?? null, example.direct);
  process.stdout.write(`${JSON.stringify([...features, ...context])}\n`);
}
