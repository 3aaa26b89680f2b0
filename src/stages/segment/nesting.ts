import type { Quotation } from '../../document/layers.ts';

/** Quotations in text order with the index of the enclosing one and the depth of nesting (0 for the outermost). */
export function nest(found: readonly Omit<Quotation, 'depth' | 'parent'>[]): Quotation[] {
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const nested: Quotation[] = [];
  const open: number[] = [];
  for (const quotation of ordered) {
    while (open.length > 0 && nested[open.at(-1)!]!.end < quotation.end) open.pop();
    const parent = open.at(-1) ?? null;
    nested.push({ ...quotation, depth: open.length, parent });
    open.push(nested.length - 1);
  }
  return nested;
}
