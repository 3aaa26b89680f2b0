import { readFileSync } from 'node:fs';
import type { Entity, Mention } from '../../src/document/entity.ts';
import { tokenAt } from '../../src/document/tokens.ts';
import type { SpeakerContext } from '../../src/stages/speakers/context.ts';
import type { Discourse } from '../../src/stages/speakers/discourse.ts';
import { type PronounClass, PRONOUNS } from '../../src/stages/speakers/pronoun-words.ts';
import { candidatesFor } from '../../src/stages/speakers/pronouns.ts';
import { readDocument } from '../../src/stages/speakers/resolve.ts';
import type { Referent } from '../../src/stages/speakers/referents.ts';
import type { DocumentReader } from './documents.ts';

/** A row of GAP (Webster et al. 2018): a pronoun and two names, and which of them it stands for. Offsets in characters. */
export interface GapRow {
  readonly id: string;
  readonly text: string;
  readonly pronoun: { readonly text: string; readonly start: number };
  readonly names: readonly [GapName, GapName];
}

export interface GapName {
  readonly text: string;
  readonly start: number;
  readonly isAntecedent: boolean;
}

/** A row as the resolver sees it: the candidates, and which of them the two names are. */
export interface GapReading {
  readonly row: GapRow;
  readonly context: SpeakerContext;
  readonly discourse: Discourse;
  /** The token of the pronoun. */
  readonly token: number;
  readonly candidates: ReturnType<typeof candidatesFor>;
  readonly kind: PronounClass;
  /** The referents of the two names. */
  readonly referents: readonly [Referent, Referent];
}

export function readGap(path: string): GapRow[] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [id, text, pronoun, at, a, aAt, aIs, b, bAt, bIs] = line.split('\t');
    const name = (words: string, start: string, is: string): GapName => ({
      text: words,
      start: Number(start),
      isAntecedent: is.toLowerCase() === 'true',
    });
    return {
      id: id!,
      text: text!,
      pronoun: { text: pronoun!, start: Number(at) },
      names: [name(a!, aAt!, aIs!), name(b!, bAt!, bIs!)],
    };
  });
}

/** Reads a row's text with its two names as people of their own, and asks for the candidates of its pronoun. */
export async function readGapRow(reader: DocumentReader, row: GapRow): Promise<GapReading> {
  const context = await reader.read(row.id, row.text, (found) => withNames(row, found));
  const { discourse, referents } = readDocument(context);
  const [a, b] = row.names.map(({ start }) => {
    const entity = context.entities.findIndex(({ mentions }) => mentions.some((mention) => mention.start === start));
    return referents[entity]!;
  }) as [Referent, Referent];
  const kind = PRONOUNS.get(row.pronoun.text.toLowerCase())!;
  const token = tokenAt(context.tokens, row.pronoun.start);
  const candidates = candidatesFor(context, discourse, token, kind, null);
  return { row, context, discourse, token, candidates, kind, referents: [a, b] };
}

/** The entities with the two names of a row as two of them, each of its own. */
function withNames({ text, names }: GapRow, found: readonly Entity[]): Entity[] {
  let entities: Entity[] = [...found];
  names.forEach((name, at) => {
    const other = names[1 - at]!;
    const span: Mention = { start: name.start, end: name.start + name.text.length, text: name.text, kind: 'name' };
    const overlaps = (mention: Mention): boolean => mention.start < span.end && mention.end > span.start;
    const holder = entities.findIndex(({ mentions }) => mentions.some(overlaps));
    const isShared =
      holder >= 0 &&
      entities[holder]!.mentions.some(({ start, end }) => start < other.start + other.text.length && end > other.start);
    const alone = holder < 0 || isShared;
    entities = entities.map((entity, index) => ({
      ...entity,
      mentions: entity.mentions.flatMap((mention) =>
        overlaps(mention)
          ? index === holder && !alone && isFirst(entity, mention, overlaps)
            ? [span]
            : []
          : [mention],
      ),
    }));
    if (alone)
      entities.push({ id: 'e0', type: 'person', name: name.text, aliases: [], descriptions: [], mentions: [span] });
    else entities[holder] = { ...entities[holder]!, type: 'person' };
  });
  return entities
    .filter(({ mentions }) => mentions.length > 0)
    .map((entity) => ({
      ...entity,
      mentions: entity.mentions.filter(({ start, end }) => text.slice(start, end) !== ''),
    }))
    .sort((x, y) => x.mentions[0]!.start - y.mentions[0]!.start)
    .map((entity, index) => ({ ...entity, id: `e${index + 1}` }));
}

function isFirst({ mentions }: Entity, mention: Mention, overlaps: (mention: Mention) => boolean): boolean {
  return mentions.find(overlaps) === mention;
}

/** Precision, recall and F1 over the pairs of pronoun and name, all, feminine and masculine, and the ratio of the last two (Webster et al. 2018). */
export interface GapScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly feminine: number;
  readonly masculine: number;
  readonly bias: number;
}

/** @param answers for each row whether the pronoun stands for the first and for the second name */
export function scoreGap(rows: readonly GapRow[], answers: readonly (readonly [boolean, boolean])[]): GapScore {
  const count = (feminine: boolean | null): { precision: number; recall: number; f1: number } => {
    let right = 0;
    let said = 0;
    let gold = 0;
    rows.forEach(({ pronoun, names }, index) => {
      if (feminine !== null && feminine !== (PRONOUNS.get(pronoun.text.toLowerCase()) === 'she')) return;
      names.forEach(({ isAntecedent }, at) => {
        const answer = answers[index]![at]!;
        right += Number(isAntecedent && answer);
        said += Number(answer);
        gold += Number(isAntecedent);
      });
    });
    return {
      precision: right / Math.max(1, said),
      recall: right / Math.max(1, gold),
      f1: (2 * right) / Math.max(1, said + gold),
    };
  };
  const feminine = count(true).f1;
  const masculine = count(false).f1;
  return { ...count(null), feminine, masculine, bias: feminine / masculine };
}
