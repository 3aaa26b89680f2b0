import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ParsedInput } from '../../document/input.ts';
import type { Block, Layers } from '../../document/layers.ts';
import { OnrecordError } from '../../errors.ts';
import { defineStage, type StageContext } from '../../pipeline/stage.ts';
import { calendarDay } from './calendar.ts';
import { isEnglish, languageOf } from './language.ts';
import { readMarkdown } from './markdown.ts';
import { NO_METADATA, type PageMetadata } from './metadata.ts';
import { publishedAtInText } from './published-at.ts';

/** Input to text, metadata, and blocks whose zone its markup tells. Plain text is handed on as it is. */
export const ingest = defineStage({
  name: 'ingest',
  needs: ['input'],
  gives: ['text', 'metadata', 'blocks'],
  run({ input }, context) {
    checkLength(input, context.config.limits.maxCharacters);
    if (input.text !== null) {
      const { text } = input;
      return layersOf(input, input.markup === 'markdown' ? { text, ...readMarkdown(text) } : plain(text), context);
    }
    // The HTML reader is most of this stage's code; texts do without it.
    return import('./html/index.ts').then(({ readPage }) => layersOf(input, readPage(input.html ?? ''), context));
  },
});

interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: PageMetadata;
}

function plain(text: string): ReadText {
  return { text, blocks: [], metadata: NO_METADATA };
}

function checkLength(input: ParsedInput, limit: number): void {
  const length = (input.text ?? input.html ?? '').length;
  if (length <= limit) return;
  throw new OnrecordError('too-large', 'the text is longer than the limit', {
    where: `document ${input.id}`,
    expected: `at most ${limit} characters`,
    received: `${length} characters`,
    hint: 'split the text, or set limits.maxCharacters higher',
  });
}

function layersOf(
  input: ParsedInput,
  { text, blocks, metadata }: ReadText,
  { note }: StageContext,
): Pick<Layers, 'text' | 'blocks' | 'metadata'> {
  if (!/\S/.test(text)) {
    throw new OnrecordError('empty-text', 'the text is empty', {
      where: `document ${input.id}`,
      expected: 'at least one character that is not white space',
      hint: input.text === null ? 'the page shows no text: is it filled in by scripts?' : 'leave the document out',
    });
  }
  const language = languageOf(text, said(input.language) ?? metadata.language);
  if (!isEnglish(language)) {
    note({ code: 'not-english', message: `the text is in "${language}"; what is found in it is not to be relied on` });
  }
  return {
    text,
    blocks,
    metadata: {
      id: input.id,
      text,
      sha256: bytesToHex(sha256(utf8ToBytes(text))),
      title: said(input.title) ?? metadata.title,
      url: said(input.url) ?? metadata.url,
      source: said(input.source) ?? metadata.source,
      ...publicationOf(text, said(input.publishedAt), metadata.publishedAt, note),
      language,
    },
  };
}

function publicationOf(
  text: string,
  given: string | null,
  onPage: string | null,
  note: StageContext['note'],
): { readonly publishedAt: string | null; readonly publishedAtFrom: 'input' | 'text' | null } {
  const fromInput = given === null ? null : calendarDay(given);
  if (given !== null && fromInput === null) {
    note({
      code: 'bad-published-at',
      message: `the publication date "${given.slice(0, 60)}" is no calendar day; expected YYYY-MM-DD`,
    });
  }
  const day = fromInput ?? (onPage === null ? null : calendarDay(onPage));
  if (day !== null) return { publishedAt: day, publishedAtFrom: 'input' };
  const inText = publishedAtInText(text);
  if (inText !== null) return { publishedAt: inText, publishedAtFrom: 'text' };
  note({ code: 'no-publication-date', message: 'no publication date: dates such as "Monday" cannot be resolved' });
  return { publishedAt: null, publishedAtFrom: null };
}

/** null is the same as absent, and so is a field with nothing in it. */
function said(field: string | null): string | null {
  return field === null || field.trim() === '' ? null : field;
}
