// Wordpieces of claims for the training of the head: reads JSON Lines {"text", "kind"?, "cue"?, "source"?} from standard input and writes
// {"ids", "parts"} a line, made by the very code that the claims stage runs.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { claimPieces } from '../../src/models/claim-reader/pieces.ts';
import { createWordpieceTokenizer } from '../../src/models/wordpiece/tokenizer.ts';

interface Example {
  readonly text: string;
  readonly kind?: 'direct' | 'indirect';
  readonly cue?: string;
  readonly source?: string;
}

const tokenizer = createWordpieceTokenizer(readFileSync('models/encoder/vocab.txt', 'utf8'));
for await (const line of createInterface({ input: process.stdin })) {
  const { text, kind = 'direct', cue = '', source = '' } = JSON.parse(line) as Example;
  const { ids, parts } = claimPieces({ text, direct: kind === 'direct', source, cue }, tokenizer);
  process.stdout.write(`${JSON.stringify({ ids: [...ids], parts: [...parts] })}\n`);
}
