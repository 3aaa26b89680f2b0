import type { Tagger } from '../../src/stages/entities/tagger/tag.ts';
import { TYPES } from '../../src/stages/entities/tagger/labels.ts';
import type { AnnotatedDocument } from './examples.ts';

/** Exact-span F1 by type and of people, organisations and locations together, as one line. */
export function report(documents: readonly AnnotatedDocument[], tagger: Tagger): string {
  const right = new Map<string, number>();
  const found = new Map<string, number>();
  const gold = new Map<string, number>();
  const add = (counts: Map<string, number>, type: string): void => {
    counts.set(type, (counts.get(type) ?? 0) + 1);
    if (type !== 'misc') counts.set('all', (counts.get('all') ?? 0) + 1);
  };
  for (const { layers, gold: names } of documents) {
    const wanted = new Set(names.map(({ start, end, type }) => `${start}-${end}-${type}`));
    for (const { type } of names) add(gold, type);
    for (const { start, end, type } of tagger.tag(layers.tokens, layers.sentences)) {
      add(found, type);
      if (wanted.has(`${start}-${end}-${type}`)) add(right, type);
    }
  }
  return [...TYPES, 'all']
    .map((type) => {
      const f = (200 * (right.get(type) ?? 0)) / Math.max(1, (found.get(type) ?? 0) + (gold.get(type) ?? 0));
      return `${type.slice(0, 3)} ${f.toFixed(1)}`;
    })
    .join(' ');
}
