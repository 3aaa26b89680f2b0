import type { PartOfSpeech } from '../../document/layers.ts';
import { isSpace, type Range } from '../../document/span.ts';
import { tagText } from './tagger.ts';

/** Tokens of one chunk as parallel columns, offsets in UTF-16 code units of the whole text. */
export interface ChunkTokens {
  readonly start: number[];
  readonly end: number[];
  readonly text: string[];
  readonly lemma: string[];
  readonly pos: PartOfSpeech[];
  /** Index of the first token behind each sentence. */
  readonly sentenceEnds: number[];
}

/** Longest run of characters without white space that wink is given: some of its patterns take cubic time. */
const LONGEST_RUN = 256;
/** How far behind the last token a value that does not follow directly is looked for. */
const WINDOW = 64;

const TAGS: ReadonlySet<string> = new Set<PartOfSpeech>([
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM'] as const),
  ...(['PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'] as const),
]);

/**
 * Tokenises neighbouring paragraphs with wink-nlp. Each value that wink gives is found again in the text, so offsets are
 * exact whatever wink normalises, and each character that it drops but white space becomes part of a token of its own.
 *
 * @param text the whole text
 * @param paragraphs some neighbouring paragraphs of it, without white space at their ends
 */
export function tokenizeChunk(text: string, paragraphs: readonly Range[]): ChunkTokens {
  const base = paragraphs[0]!.start;
  const limit = paragraphs.at(-1)!.end;
  const chunk = plainSpaces(text, paragraphs);
  const { values, tags, lemmas, sentenceEnds } = tagText(chunk);
  const tokens: ChunkTokens = { start: [], end: [], text: [], lemma: [], pos: [], sentenceEnds: [] };
  let cursor = 0;
  let sentence = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const at = tags[i] === 'SPACE' ? -1 : locate(chunk, value, cursor);
    if (at >= 0) {
      if (hasInk(text, base + cursor, base + at)) fillGap(tokens, text, base + cursor, base + at);
      cursor = at + value.length;
      push(tokens, base + at, value, lemmas[i]!, TAGS.has(tags[i]!) ? (tags[i] as PartOfSpeech) : 'X');
    }
    if (sentenceEnds[sentence] === i) {
      if (tokens.text.length > (tokens.sentenceEnds.at(-1) ?? 0)) tokens.sentenceEnds.push(tokens.text.length);
      sentence++;
    }
  }
  if (hasInk(text, base + cursor, limit)) fillGap(tokens, text, base + cursor, limit);
  if (tokens.text.length > (tokens.sentenceEnds.at(-1) ?? 0)) tokens.sentenceEnds.push(tokens.text.length);
  return tokens;
}

/** The chunk with all white space inside paragraphs as plain spaces, line breaks between them, and long runs blanked. */
function plainSpaces(text: string, paragraphs: readonly Range[]): string {
  let chunk = '';
  let end = paragraphs[0]!.start;
  for (const paragraph of paragraphs) {
    chunk += '\n'.repeat(paragraph.start - end);
    const raw = text.slice(paragraph.start, paragraph.end);
    chunk += /[^\S ]/.test(raw) ? raw.replace(/[^\S ]/g, ' ') : raw;
    end = paragraph.end;
  }
  return chunk.length > LONGEST_RUN ? blankLongRuns(chunk) : chunk;
}

function blankLongRuns(chunk: string): string {
  let blanked = '';
  let kept = 0;
  let runStart = 0;
  for (let i = 0; i <= chunk.length; i++) {
    const code = i < chunk.length ? chunk.charCodeAt(i) : 32;
    if (code !== 32 && code !== 10) continue;
    if (i - runStart > LONGEST_RUN) {
      blanked += chunk.slice(kept, runStart) + ' '.repeat(i - runStart);
      kept = i;
    }
    runStart = i + 1;
  }
  return kept === 0 ? chunk : blanked + chunk.slice(kept);
}

/** Where `value` stands at or shortly behind `cursor`, or -1. */
function locate(chunk: string, value: string, cursor: number): number {
  let at = cursor;
  while (at < chunk.length && isSpace(chunk.charCodeAt(at))) at++;
  if (value === '' || chunk.startsWith(value, at)) return value === '' ? -1 : at;
  const found = chunk.slice(at, at + WINDOW + value.length).indexOf(value);
  return found < 0 ? -1 : at + found;
}

function hasInk(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isSpace(text.charCodeAt(i))) return true;
  return false;
}

/** Tokens for what wink left out: runs of letters and digits, and every other character by itself. */
function fillGap(tokens: ChunkTokens, text: string, from: number, to: number): void {
  for (const match of text.slice(from, to).matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+|\S/gu)) {
    push(tokens, from + match.index, match[0], match[0].toLowerCase(), tagOf(match[0]));
  }
}

function tagOf(word: string): PartOfSpeech {
  if (/^\p{N}/u.test(word)) return 'NUM';
  if (/^\p{P}/u.test(word)) return 'PUNCT';
  return /^\p{S}/u.test(word) ? 'SYM' : 'X';
}

function push(tokens: ChunkTokens, at: number, word: string, lemma: string, pos: PartOfSpeech): void {
  tokens.start.push(at);
  tokens.end.push(at + word.length);
  tokens.text.push(word);
  tokens.lemma.push(lemma);
  tokens.pos.push(pos);
}
