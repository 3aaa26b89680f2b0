import { ApiError } from './request.ts';
import type { Problem } from './types.ts';

/** A problem as it is told to people: what happened, and what to do about it, or null. */
export interface Told {
  readonly title: string;
  readonly advice: string | null;
}

const TOLD: Readonly<Record<string, Told>> = {
  'no-answer': {
    title: 'The server does not answer.',
    advice: 'Is onrecord serve still running? Start it again; nothing that was saved is lost.',
  },
  'no-token': { title: 'This desk needs a token.', advice: null },
  'wrong-host': { title: 'The server does not answer to this address.', advice: 'Start it with --allow-host NAME.' },
  'wrong-origin': { title: 'Another site’s page cannot change anything here.', advice: null },
  busy: { title: 'The server is busy.', advice: 'Try again in a moment.' },
  'too-large': { title: 'This is too large to be read here.', advice: 'onrecord extract reads files of any size.' },
  'empty-text': { title: 'There is nothing to read.', advice: 'Paste the words of an article.' },
  'unknown-format': {
    title: 'Files of this kind cannot be read.',
    advice: 'Articles end in .txt, .md, .html, .json or .jsonl.',
  },
  'invalid-utf8': { title: 'The file is in no encoding that is read.', advice: 'Save it as UTF-8.' },
  'invalid-json': { title: 'The file is no JSON with articles in it.', advice: 'An article is {"text": "…"}.' },
  'timed-out': { title: 'Reading took too long and was stopped.', advice: 'The server’s --time-limit says how long.' },
  internal: {
    title: 'Something broke in the server.',
    advice: 'It is no fault of yours. Its terminal says what happened.',
  },
  'bad-cursor': { title: 'This page of the list is out of date.', advice: 'Start again from the first one.' },
};

/** A problem in plain words; one without words of its own comes with the server's. */
export function inPlainWords(problem: Problem): Told {
  return TOLD[problem.code] ?? { title: sentence(problem.detail), advice: hintOf(problem) };
}

/** The problem that an exception stands for; what is none of the API's is thrown again. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  throw error;
}

function hintOf({ hint }: Problem): string | null {
  return hint === undefined ? null : sentence(hint);
}

function sentence(text: string): string {
  const line = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
