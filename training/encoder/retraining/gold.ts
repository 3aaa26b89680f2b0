import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentInput } from '../../../src/document/input.ts';
import type { Range } from '../../../src/document/span.ts';
import { OnrecordError } from '../../../src/errors.ts';
import type { GoldDocument } from '../../../src/evaluation/gold.ts';
import { readGold } from '../../../src/formats/gold/index.ts';
import type { Annotation, Pair, WindowMaker } from '../windows.ts';

/** Fewer different texts than this are not worth a training. */
export const FEWEST_TEXTS = 5;
export const HELD_OUT_SHARE = 0.2;

/** Documents to learn from, and others that only measure what was learnt. */
export interface GoldSplit {
  readonly train: readonly GoldDocument[];
  readonly heldOut: readonly GoldDocument[];
}

export interface TrainingGold {
  readonly split: GoldSplit;
  /** One for each document that could not be read; the others are taken. */
  readonly problems: readonly OnrecordError[];
}

/**
 * Reads annotated documents in any of the formats that `onrecord eval` reads, and holds some of them out.
 *
 * @throws OnrecordError `bad-gold` where there are too few documents to train on, or no attributions to learn or to measure
 */
export async function readTrainingGold(folder: string, cwd: string): Promise<TrainingGold> {
  const { documents, errors } = await readGold([folder], cwd);
  if (documents.length === 0 && errors[0] !== undefined) throw errors[0];
  const usable = documents.filter(({ quotes, entities }) => quotes !== undefined || entities !== undefined);
  const texts = new Set(usable.map(({ text }) => text)).size;
  if (texts < FEWEST_TEXTS) {
    throw new OnrecordError('bad-gold', 'there are too few annotated documents', {
      where: folder,
      expected: `at least ${FEWEST_TEXTS} different texts with attributions or names; some hundred teach much more`,
      received: `${texts}`,
      hint: errors.length === 0 ? 'annotate more documents' : `${errors.length} could not be read; mend those first`,
    });
  }
  const split = splitGold(usable);
  for (const [part, name] of [
    [split.train, 'to train on'],
    [split.heldOut, 'held out'],
  ] as const) {
    if (part.some(({ quotes }) => (quotes ?? []).some(hasContent))) continue;
    throw new OnrecordError('bad-gold', `there are no attributions in the documents ${name}`, {
      where: folder,
      expected: 'quotes with source, cue and content',
      received: `${part.length} documents without any`,
      hint: 'docs/evaluation.md describes the formats; annotate attributions in more documents',
    });
  }
  return { split, problems: errors };
}

/**
 * Holds out a share of the texts, at least one. Which ones depends on the texts alone, so that a later run on the same folder, or on
 * a larger one, holds out almost the same; annotations of one text by several people stay together.
 */
export function splitGold(documents: readonly GoldDocument[], share = HELD_OUT_SHARE): GoldSplit {
  const texts = [...new Set(documents.map(({ text }) => text))]
    .map((text) => ({ text, hash: createHash('sha256').update(text).digest('hex') }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const heldOut = new Set(texts.slice(0, Math.max(1, Math.round(texts.length * share))).map(({ text }) => text));
  return {
    train: documents.filter(({ text }) => !heldOut.has(text)),
    heldOut: documents.filter(({ text }) => heldOut.has(text)),
  };
}

/** The layers of a gold document that the encoder learns. */
export function annotationOf({ quotes, entities }: GoldDocument): Annotation {
  return {
    ...(quotes === undefined
      ? {}
      : {
          attributions: quotes.filter(hasContent).map(({ source, cue, content }) => ({
            source: source.map(toPair),
            cue: cue.map(toPair),
            content: content.map(toPair),
          })),
        }),
    ...(entities === undefined ? {} : { entities: entities.map(({ type, start, end }) => ({ type, start, end })) }),
  };
}

/** Writes `train.jsonl` and `held-out.jsonl` and tells how many windows each has. */
export async function writeGoldWindows(
  { train, heldOut }: GoldSplit,
  windowsOf: WindowMaker,
  folder: string,
): Promise<{ readonly train: number; readonly 'held-out': number }> {
  const write = async (name: string, documents: readonly GoldDocument[]): Promise<number> => {
    const lines: string[] = [];
    for (const document of documents) {
      for (const window of await windowsOf(inputOf(document), annotationOf(document)))
        lines.push(JSON.stringify(window));
    }
    await writeFile(join(folder, `${name}.jsonl`), lines.map((line) => `${line}\n`).join(''));
    return lines.length;
  };
  return { train: await write('train', train), 'held-out': await write('held-out', heldOut) };
}

function inputOf({ id, text, title, publishedAt }: GoldDocument): DocumentInput {
  return { id, text, title, publishedAt };
}

function hasContent({ content }: { readonly content: readonly Range[] }): boolean {
  return content.length > 0;
}

function toPair({ start, end }: Range): Pair {
  return [start, end];
}
