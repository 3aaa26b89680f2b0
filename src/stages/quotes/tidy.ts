import type { Attribution } from '../../document/layers.ts';
import { contains, type Range } from '../../document/span.ts';

/** Drops the less sure of two attributions that claim nearly the same content. */
export function dropTwins(attributions: readonly Attribution[]): Attribution[] {
  const order = attributions
    .map((_, index) => index)
    .sort((a, b) => attributions[b]!.confidence - attributions[a]!.confidence);
  const dropped = new Set<number>();
  const byStart = new Map<number, number[]>();
  for (const index of order) {
    const { content } = attributions[index]!;
    const rivals = content
      .flatMap(({ start }) => byStart.get(start >> 6) ?? [])
      .concat(
        content.flatMap(({ start }) => byStart.get((start >> 6) - 1) ?? []),
        content.flatMap(({ start }) => byStart.get((start >> 6) + 1) ?? []),
      );
    if (rivals.some((rival) => overlap(attributions[rival]!.content, content) >= 0.9)) dropped.add(index);
    else for (const { start } of content) byStart.set(start >> 6, [...(byStart.get(start >> 6) ?? []), index]);
  }
  return attributions.filter((_, index) => !dropped.has(index));
}

/** Sets `within`: the smallest attribution whose content holds the cue and all content of another. */
export function nest(attributions: readonly Attribution[]): Attribution[] {
  const spans = attributions
    .flatMap(({ content }, index) => content.map((span) => ({ span, index })))
    .sort((a, b) => a.span.start - b.span.start);
  const furthest: number[] = [];
  for (const { span } of spans) furthest.push(Math.max(span.end, furthest[furthest.length - 1] ?? 0));
  return attributions.map((attribution, index) => {
    const inner: readonly Range[] = [...attribution.content, ...(attribution.cue === null ? [] : [attribution.cue])];
    let within: number | null = null;
    let size = Infinity;
    const own = Math.max(...attribution.content.map(({ start, end }) => end - start));
    for (let at = lastStartingBy(spans, inner[0]!.start); at >= 0 && furthest[at]! >= inner[0]!.end; at--) {
      const { span, index: outer } = spans[at]!;
      const length = span.end - span.start;
      if (outer === index || length <= own || length >= size || !inner.every((range) => contains(span, range)))
        continue;
      within = outer;
      size = length;
    }
    return within === attribution.within ? attribution : { ...attribution, within };
  });
}

/** Index of the last span that starts at or before an offset, -1 where none does. */
function lastStartingBy(spans: readonly { readonly span: Range }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Share of characters that two lists of spans have in common (Jaccard). */
export function overlap(a: readonly Range[], b: readonly Range[]): number {
  let both = 0;
  for (const x of a) for (const y of b) both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  const size = (ranges: readonly Range[]): number => ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  const union = size(a) + size(b) - both;
  return union === 0 ? 1 : both / union;
}

/** The attributions by the place of their first content, with the indices among them put right. */
export function inTextOrder(attributions: readonly Attribution[]): Attribution[] {
  const order = attributions
    .map((_, index) => index)
    .sort((a, b) => {
      const x = attributions[a]!.content[0]!;
      const y = attributions[b]!.content[0]!;
      return x.start - y.start || y.end - x.end || a - b;
    });
  const place = new Map(order.map((from, to) => [from, to]));
  const moved = (index: number | null): number | null => (index === null ? null : place.get(index)!);
  return order.map((from) => {
    const attribution = attributions[from]!;
    return { ...attribution, within: moved(attribution.within), continues: moved(attribution.continues) };
  });
}
