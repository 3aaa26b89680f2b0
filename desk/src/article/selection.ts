import { signal } from '@preact/signals';

/** Something that was found in the article, by its layer and id in the record. */
export interface Finding {
  readonly layer: 'quotes' | 'claims' | 'entities';
  readonly id: string;
}

/** The finding that the reader is at. */
export const selected = signal<Finding | null>(null);

export function isSelected(layer: Finding['layer'], id: string): boolean {
  return selected.value?.layer === layer && selected.value.id === id;
}

export function select(layer: Finding['layer'], id: string): void {
  selected.value = { layer, id };
}

/** Ids of elements: the place of a quote or claim in the text. */
export function placeId(layer: Finding['layer'], id: string): string {
  return `at-${layer}-${id}`;
}

/** Selects a finding, brings its place in the text into view and, unless it has none, moves the focus there. */
export function goTo(layer: Finding['layer'], id: string): void {
  select(layer, id);
  const place = document.getElementById(placeId(layer, id));
  if (place === null) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  place.focus({ preventScroll: true });
}
