import type { GoldDocument, GoldMention } from '../../evaluation/gold.ts';
import { attempt, badGold, type GoldRead, soundDocument } from '../gold/bad-gold.ts';
import { type AnnotationFormat, piece } from './annotation-format.ts';
import { entityType } from './regions.ts';

/** Names as CoNLL columns with IOB2 tags (Tjong Kim Sang and De Meulder 2003): a token a line, its tag in the last column. */
export const conll: AnnotationFormat = {
  name: 'conll',
  summary: 'names as CoNLL columns with IOB tags',
  endings: ['.conll', '.iob', '.iob2', '.bio'],
  isFolder: false,
  encoder: () => ({ add: (document) => piece(conllText(document)), end: () => [] }),
  parse: parseConll,
};

const TAGS = { person: 'PER', organisation: 'ORG', location: 'LOC', misc: 'MISC' } as const;

/**
 * A document as lines: a line that opens it, comments with its id and its text as JSON, then a token a line with its tag behind a tab, and
 * a blank line after each paragraph. Names that overlap an earlier one are left out.
 */
function conllText({ id, text, entities }: GoldDocument): string {
  const lines = ['-DOCSTART-\tO', `# id = ${JSON.stringify(id)}`, `# text = ${JSON.stringify(text)}`, ''];
  const mentions = withoutOverlaps(entities ?? []);
  let place = 0;
  let end = 0;
  for (const token of tokensOf(text, mentions)) {
    if (end > 0 && text.slice(end, token.start).includes('\n')) lines.push('');
    end = token.end;
    while (place < mentions.length && mentions[place]!.end <= token.start) place++;
    const mention = mentions[place];
    const isInside = mention !== undefined && mention.start <= token.start && token.end <= mention.end;
    const tag = isInside ? `${token.start === mention.start ? 'B' : 'I'}-${TAGS[mention.type]}` : 'O';
    lines.push(`${text.slice(token.start, token.end)}\t${tag}`);
  }
  return `${lines.join('\n')}\n\n`;
}

function withoutOverlaps(mentions: readonly GoldMention[]): GoldMention[] {
  let end = 0;
  return [...mentions]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mention) => {
      if (mention.start < end) return false;
      end = mention.end;
      return true;
    });
}

interface Token {
  readonly start: number;
  readonly end: number;
}

/** Words and single other characters, cut further where a name begins or ends inside of them. */
function tokensOf(text: string, mentions: readonly GoldMention[]): Token[] {
  const bounds = new Set(mentions.flatMap(({ start, end }) => [start, end]));
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|\S/gu)].flatMap(({ 0: word, index }) => {
    const cuts = Array.from({ length: word.length - 1 }, (_, i) => index + i + 1).filter((offset) =>
      bounds.has(offset),
    );
    const edges = [index, ...cuts, index + word.length];
    return edges.slice(1).map((end, i) => ({ start: edges[i]!, end }));
  });
}

interface Draft {
  id: string | null;
  text: string | null;
  readonly lines: { readonly word: string; readonly tag: string; readonly number: number }[][];
}

/**
 * Reads CoNLL columns: the first is the token, the last the tag, in IOB1, IOB2 or BIOES; columns between are passed over. A line that
 * begins with -DOCSTART- begins a document, a blank one a sentence. Where no comment gives the text, tokens are joined by blanks, and
 * sentences by line feeds.
 */
function parseConll(content: string, where: string, name: string): GoldRead {
  const drafts: Draft[] = [];
  const begin = (): Draft => drafts[drafts.push({ id: null, text: null, lines: [[]] }) - 1]!;
  let draft: Draft | null = null;
  const problems: ReturnType<typeof badGold>[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const place = `${where}, line ${index + 1}`;
    const comment = /^# (id|text) = (.*)$/.exec(line);
    if (line.startsWith('-DOCSTART-')) draft = begin();
    else if (comment !== null) {
      draft ??= begin();
      const value = attempt(() => jsonText(comment[2]!, place));
      if ('value' in value) draft[comment[1] as 'id' | 'text'] = value.value;
      else problems.push(value.error);
    } else if (line.trim() === '') draft?.lines.push([]);
    else {
      draft ??= begin();
      const columns = line.trim().split(/\t| +/);
      draft.lines
        .at(-1)!
        .push({ word: columns[0]!, tag: columns.length > 1 ? columns.at(-1)! : '', number: index + 1 });
    }
  }
  const filled = drafts.filter(({ text, lines }) => text !== null || lines.some((sentence) => sentence.length > 0));
  const results = filled.map((item, i) =>
    attempt(() => documentOf(item, filled.length === 1 ? name : `${name}-${i + 1}`, where)),
  );
  return {
    documents: results.flatMap((result) => ('value' in result ? [result.value] : [])),
    errors: [...problems, ...results.flatMap((result) => ('error' in result ? [result.error] : []))],
  };
}

function jsonText(json: string, where: string): string {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'string') return value;
  } catch {
    // what is no JSON is answered like what is no text
  }
  throw badGold(where, 'the comment does not hold a text', { expected: 'text in quotation marks, as JSON has it' });
}

function documentOf({ id, text: given, lines }: Draft, fallbackId: string, where: string): GoldDocument {
  const sentences = lines.filter((sentence) => sentence.length > 0);
  const text = given ?? sentences.map((sentence) => sentence.map(({ word }) => word).join(' ')).join('\n');
  const entities: GoldMention[] = [];
  let offset = 0;
  for (const sentence of sentences) {
    let open: GoldMention | null = null;
    for (const { word, tag, number } of sentence) {
      const start = text.indexOf(word, offset);
      if (start < 0) {
        throw badGold(`${where}, line ${number}`, `the token "${word}" is not in the text from there on`, {
          hint: 'tokens have to stand in the order of the text',
        });
      }
      offset = start + word.length;
      open = take(open, tag, start, offset, `${where}, line ${number}`);
    }
    if (open !== null) entities.push(open);
  }
  return soundDocument(
    { id: id ?? fallbackId, text, title: null, publishedAt: null, withSpeakers: false, withNames: false, entities },
    where,
  );

  /** The name that is open after a token; one that ends is kept. */
  function take(open: GoldMention | null, tag: string, start: number, end: number, place: string): GoldMention | null {
    const match = /^([BIESLU])-(.+)$/.exec(tag);
    if (tag !== 'O' && match === null) {
      throw badGold(place, `"${tag}" is no tag`, { expected: 'O, or B-PER and the like, in the last column' });
    }
    const type = match === null ? null : entityType(match[2]!);
    const goesOn = open !== null && type === open.type && /[IEL]/.test(match![1]!);
    if (open !== null && !goesOn) entities.push(open);
    if (type === null) return null;
    return { start: goesOn ? open.start : start, end, type };
  }
}
