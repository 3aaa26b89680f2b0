import { signal } from '@preact/signals';
import type { Range } from '../../../src/document/range.ts';
import type { OnrecordRecord } from '../api/types.ts';
import { showsClaims } from './shown.ts';

/** Something that was found in the article, by its layer and id in the record. */
export interface Finding {
  readonly layer: 'quotes' | 'claims' | 'entities';
  readonly id: string;
}

/** The finding that the reader is at. */
export const selected = signal<Finding | null>(null);
/** Counts how often the reader asked to go to what is open beside the text. */
export const inspectorAsked = signal(0);

export function isSelected(layer: Finding['layer'], id: string): boolean {
  return selected.value?.layer === layer && selected.value.id === id;
}

/** Opens a finding; who opens what is open already goes to it, with the keyboard too. */
export function select(layer: Finding['layer'], id: string): void {
  if (selected.peek()?.layer === layer && selected.peek()?.id === id) inspectorAsked.value++;
  else selected.value = { layer, id };
}

export function deselect(): void {
  selected.value = null;
}

/** Id of the element at the place of a quote or claim in the text. */
export function placeId(layer: Finding['layer'], id: string): string {
  return `at-${layer}-${id}`;
}

/** Opens a finding, brings its place in the text into view and moves the focus there. */
export function goTo(layer: Finding['layer'], id: string): void {
  selected.value = { layer, id };
  if (layer === 'claims') showsClaims.value = true;
  requestAnimationFrame(() => {
    const place = document.getElementById(placeId(layer, id));
    if (place === null) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    place.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
    place.focus({ preventScroll: true });
  });
}

/** The finding of a layer that covers a range and no more; of several the one that came last. */
export function findingAt(record: OnrecordRecord, layer: 'quotes' | 'entities', { start, end }: Range): Finding | null {
  const found =
    layer === 'quotes'
      ? record.quotes.filter(({ content }) => content[0]?.start === start && content.at(-1)?.end === end)
      : record.entities.filter(({ mentions }) => mentions.some((one) => one.start === start && one.end === end));
  const ids = found.map(({ id }) => id).sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)));
  return ids[0] === undefined ? null : { layer, id: ids[0] };
}
