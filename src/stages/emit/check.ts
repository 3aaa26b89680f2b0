import type { OnrecordRecord } from '../../document/record.ts';
import type { Range, Span } from '../../document/span.ts';

/** Where a record contradicts itself, and how. */
export interface Defect {
  readonly path: string;
  readonly problem: string;
}

/**
 * Looks for what a schema cannot see: spans that do not slice back to their text, ids that are given twice, ids that are
 * referred to and not there. Offsets are UTF-16 code units.
 *
 * @returns the first defect, or null
 */
export function findDefect(record: OnrecordRecord): Defect | null {
  return first(spanDefects(record)) ?? first(referenceDefects(record));
}

function first(defects: Generator<Defect>): Defect | null {
  for (const defect of defects) return defect;
  return null;
}

function* spanDefects(record: OnrecordRecord): Generator<Defect> {
  const { text } = record.document;
  for (const [path, span] of spansOf(record)) {
    if (!isInside(span, text)) yield { path, problem: `[${span.start}, ${span.end}) is not a range of the text` };
    else if (!text.startsWith(span.text, span.start) || span.text.length !== span.end - span.start)
      yield { path, problem: `the text between ${span.start} and ${span.end} is another one` };
  }
  for (const [path, range] of rangesOf(record)) {
    if (!isInside(range, text)) yield { path, problem: `[${range.start}, ${range.end}) is not a range of the text` };
  }
}

function isInside({ start, end }: Range, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

function* spansOf({ entities, dates, quotes, claims }: OnrecordRecord): Generator<[path: string, span: Span]> {
  for (const { id, mentions, descriptions } of entities) {
    for (const span of mentions) yield [`${id}.mentions`, span];
    for (const span of descriptions) yield [`${id}.descriptions`, span];
  }
  for (const date of dates) yield [date.id, date];
  for (const { id, content, quoted, cue, source } of quotes) {
    for (const span of content) yield [`${id}.content`, span];
    for (const span of quoted) yield [`${id}.quoted`, span];
    if (cue !== null) yield [`${id}.cue`, cue];
    if (source !== null) yield [`${id}.source`, source];
  }
  for (const claim of claims) {
    yield [claim.id, claim];
    for (const span of claim.quantities) yield [`${claim.id}.quantities`, span];
  }
}

function* rangesOf({ sentences, notes }: OnrecordRecord): Generator<[path: string, range: Range]> {
  for (const sentence of sentences) yield ['sentences', sentence];
  for (const { start, end } of notes) {
    if (start !== undefined || end !== undefined) yield ['notes', { start: start ?? -1, end: end ?? -1 }];
  }
}

function* referenceDefects({ entities, dates, quotes, claims, speakers }: OnrecordRecord): Generator<Defect> {
  const known = { entity: idsOf(entities), date: idsOf(dates), quote: idsOf(quotes), claim: idsOf(claims) };
  for (const [layer, items] of Object.entries({ entity: entities, date: dates, quote: quotes, claim: claims })) {
    if (known[layer as keyof typeof known].size < items.length) yield { path: layer, problem: 'an id is given twice' };
  }
  const missing = (path: string, layer: keyof typeof known, ids: readonly (string | null)[]): Defect | null => {
    const unknown = ids.find((id) => id !== null && !known[layer].has(id));
    return unknown === undefined ? null : { path, problem: `there is no ${layer} "${unknown}"` };
  };
  const defects = [
    ...quotes.flatMap(({ id, speaker, via, within }) => [
      missing(`${id}.speaker`, 'entity', [speaker?.entity ?? null]),
      missing(`${id}.via`, 'entity', [via]),
      missing(`${id}.within`, 'quote', [within]),
      within === id ? { path: `${id}.within`, problem: 'a quote is not within itself' } : null,
    ]),
    ...claims.flatMap(({ id, quote, speaker, about, dates: named }) => [
      missing(`${id}.quote`, 'quote', [quote]),
      missing(`${id}.speaker`, 'entity', [speaker]),
      missing(`${id}.about`, 'entity', about),
      missing(`${id}.dates`, 'date', named),
    ]),
    ...speakers.flatMap(({ entity, name, quotes: said, claims: claimed }) => [
      missing(`speakers "${name}"`, 'entity', [entity]),
      missing(`speakers "${name}"`, 'quote', said),
      missing(`speakers "${name}"`, 'claim', claimed),
    ]),
  ];
  for (const defect of defects) if (defect !== null) yield defect;
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}
