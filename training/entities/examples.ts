import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../../src/config.ts';
import { DocumentInputSchema } from '../../src/document/input.ts';
import type { EntityType } from '../../src/document/entity.ts';
import type { Layers, Tokens } from '../../src/document/layers.ts';
import { runStages } from '../../src/pipeline/runner.ts';
import type { Stage } from '../../src/pipeline/stage.ts';
import { ingest } from '../../src/stages/ingest/index.ts';
import { segment } from '../../src/stages/segment/index.ts';
import {
  labelOf,
  OUTSIDE,
  POSITION,
  positionOfLabel,
  typeOfLabel,
  TYPES,
} from '../../src/stages/entities/tagger/labels.ts';
import { isDemonym } from '../../src/stages/entities/tagger/word-class.ts';

export interface GoldName {
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
}

/** An annotated document, segmented as the pipeline does it. */
export interface AnnotatedDocument {
  readonly layers: Pick<Layers, 'text' | 'tokens' | 'sentences'>;
  readonly gold: readonly GoldName[];
  /** A label for each token. */
  readonly labels: Uint8Array;
}

/** Reads `docs.jsonl` and `gold.jsonl`. `misc: false` says that the annotation has no misc names. */
export async function readDocuments(docs: string, gold: string, misc = true): Promise<AnnotatedDocument[]> {
  const names = new Map(
    readLines<{ id: string; entities: GoldName[] }>(join(gold, 'gold.jsonl')).map((row) => [row.id, row.entities]),
  );
  const documents: AnnotatedDocument[] = [];
  for (const row of readLines<{ id: string; text: string }>(join(docs, 'docs.jsonl'))) {
    const stages = [ingest, segment] as unknown as Stage[];
    const input = DocumentInputSchema.parse({ id: row.id, text: row.text });
    const layers = (await runStages(stages, input, DEFAULT_CONFIG)) as Pick<Layers, 'text' | 'tokens' | 'sentences'>;
    const found = names.get(row.id) ?? [];
    const labels = labelsOf(layers.tokens, found);
    if (!misc) addNationalities(layers.tokens, labels);
    documents.push({ layers, gold: found, labels });
  }
  return documents;
}

function readLines<Row>(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

function labelsOf(tokens: Tokens, names: readonly GoldName[]): Uint8Array {
  const labels = new Uint8Array(tokens.count);
  let i = 0;
  for (const { type, start, end } of [...names].sort((a, b) => a.start - b.start)) {
    while (i < tokens.count && tokens.end[i]! <= start) i++;
    const first = i;
    while (i < tokens.count && tokens.start[i]! < end) i++;
    if (i > first) fillName(labels, first, i, TYPES.indexOf(type));
  }
  return labels;
}

/** Labels of a stretch, with names that go beyond it cut at its ends. */
export function closedLabels(labels: Uint8Array): Uint8Array {
  const closed = new Uint8Array(labels.length);
  let i = 0;
  while (i < labels.length) {
    const label = labels[i]!;
    let end = i + 1;
    if (label !== OUTSIDE) {
      const type = typeOfLabel(label);
      while (end < labels.length && goesOn(labels[end - 1]!, labels[end]!)) end++;
      fillName(closed, i, end, type);
    }
    i = end;
  }
  return closed;
}

function goesOn(from: number, to: number): boolean {
  if (to === OUTSIDE || typeOfLabel(from) !== typeOfLabel(to)) return false;
  return (
    positionOfLabel(from) <= POSITION.inside &&
    positionOfLabel(to) !== POSITION.begin &&
    positionOfLabel(to) !== POSITION.unit
  );
}

function fillName(labels: Uint8Array, first: number, end: number, type: number): void {
  if (end - first === 1) {
    labels[first] = labelOf(type, POSITION.unit);
    return;
  }
  labels.fill(labelOf(type, POSITION.inside), first, end);
  labels[first] = labelOf(type, POSITION.begin);
  labels[end - 1] = labelOf(type, POSITION.last);
}

/** Nationalities as misc names, as the other corpora have them. */
function addNationalities(tokens: Tokens, labels: Uint8Array): void {
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.lower[i]!;
    if (labels[i] === 0 && word !== tokens.text[i] && isDemonym(word))
      labels[i] = labelOf(TYPES.indexOf('misc'), POSITION.unit);
  }
}
