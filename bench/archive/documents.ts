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
  /** Share of words that are replaced by letters drawn by lot: an archive has new names without an end, the corpus has not. */
  readonly newWords?: number;
}

/** Documents made of the corpus's sentences in another order, as lines of JSON; no two of them have the same id. */
export function* documentLines({
  documents,
  sentences,
  seed,
  failures = 0,
  newWords = 0,
}: DocumentOptions): Generator<string> {
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
    const made =
      newWords === 0
        ? text
        : text.replace(/\p{L}{3,}/gu, (word) => (random() < newWords ? wordLike(word, random) : word));
    yield JSON.stringify({ id: `made-${i}`, text: made, publishedAt: '2024-05-17' });
  }
}

/** As many letters drawn by lot, with a capital where the word has one. */
function wordLike(word: string, random: () => number): string {
  const letters = Array.from(word, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
  return /^\p{Lu}/u.test(word) ? letters.charAt(0).toUpperCase() + letters.slice(1) : letters;
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
