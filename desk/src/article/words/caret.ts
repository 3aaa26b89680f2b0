import type { Range } from '../../../../src/document/range.ts';

/** A place in a text that keys move, and what is chosen with it: from `anchor` to `focus`, in UTF-16 code units. */
export interface Caret {
  readonly anchor: number;
  readonly focus: number;
}

export interface Step {
  /** As `KeyboardEvent.key` names it. */
  readonly key: string;
  /** By words instead of characters. */
  readonly byWord: boolean;
  /** Whether the anchor stays. */
  readonly extends: boolean;
}

/**
 * Where a key moves the caret: left and right by a character (as readers see one) or a word, up and down by a sentence, Home and
 * End to the ends of the sentence. Null where the key is none of these.
 */
export function moved(text: string, sentences: readonly Range[], caret: Caret, step: Step): Caret | null {
  const focus = target(text, sentences, caret.focus, step);
  return focus === null ? null : { anchor: step.extends ? caret.anchor : focus, focus };
}

function target(text: string, sentences: readonly Range[], at: number, { key, byWord }: Step): number | null {
  switch (key) {
    case 'ArrowRight':
      return byWord ? nextWord(text, at) : nextCharacter(text, at);
    case 'ArrowLeft':
      return byWord ? previousWord(text, at) : previousCharacter(text, at);
    case 'ArrowDown':
      return sentences.find(({ start }) => start > at)?.start ?? text.length;
    case 'ArrowUp':
      return sentences.findLast(({ start }) => start < at)?.start ?? 0;
    case 'Home':
      return sentences.findLast(({ start }) => start <= at)?.start ?? 0;
    case 'End':
      return sentences.find(({ end }) => end > at)?.end ?? text.length;
    default:
      return null;
  }
}

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
/** How far to look for the next character and the next word. */
const CHARACTER_WINDOW = 64;
const WORD_WINDOW = 256;

function nextCharacter(text: string, at: number): number {
  const [next] = CHARACTERS.segment(text.slice(at, at + CHARACTER_WINDOW));
  return at + (next?.segment.length ?? 0);
}

function previousCharacter(text: string, at: number): number {
  const last = [...CHARACTERS.segment(text.slice(Math.max(0, at - CHARACTER_WINDOW), at))].at(-1);
  return at - (last?.segment.length ?? 0);
}

function nextWord(text: string, at: number): number {
  const word = [...WORDS.segment(text.slice(at, at + WORD_WINDOW))].find(({ isWordLike }) => isWordLike);
  return word === undefined ? Math.min(text.length, at + WORD_WINDOW) : at + word.index + word.segment.length;
}

function previousWord(text: string, at: number): number {
  const from = Math.max(0, at - WORD_WINDOW);
  const word = [...WORDS.segment(text.slice(from, at))].findLast(({ isWordLike }) => isWordLike);
  return word === undefined ? from : from + word.index;
}
