import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { seededRandom } from '../../training/random.ts';

export interface DocumentOptions {
  readonly documents: number;
  /** Sentences a document, about. */
  readonly sentences: number;
  readonly seed: number;
  /** Share of lines that are no documents. */
  readonly failures?: number;
}

/** Documents made of the corpus's sentences in another order, as lines of JSON; no two of them have the same id. */
export function* documentLines({ documents, sentences, seed, failures = 0 }: DocumentOptions): Generator<string> {
  const random = seededRandom(seed);
  const all = corpusSentences();
  for (let i = 0; i < documents; i++) {
    if (random() < failures) {
      yield `{"id": "broken-${i}", "text": `;
      continue;
    }
    const count = 1 + Math.floor(random() * (2 * sentences - 1));
    const chosen = Array.from({ length: count }, () => all[Math.floor(random() * all.length)]!);
    const text = chosen.map((sentence, at) => (at === 0 ? '' : random() < 0.3 ? '\n\n' : ' ') + sentence).join('');
    yield JSON.stringify({ id: `made-${i}`, text, publishedAt: '2024-05-17' });
  }
}

export async function writeDocuments(path: string, options: DocumentOptions): Promise<void> {
  const file = createWriteStream(path);
  for (const line of documentLines(options)) if (!file.write(`${line}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
}

function corpusSentences(): string[] {
  const names = readdirSync('corpus').filter((name) => name.endsWith('.json') && name !== 'scores.json');
  const texts = names
    .sort()
    .map((name) => (JSON.parse(readFileSync(`corpus/${name}`, 'utf8')) as { text: string }).text);
  return texts
    .flatMap((text) => text.split(/\n+|(?<=[.?!]["”’]?) (?=["“‘A-Z])/))
    .filter((sentence) => sentence.trim() !== '');
}
