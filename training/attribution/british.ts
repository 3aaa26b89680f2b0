import type { GoldAttribution } from './examples.ts';

const STYLES: readonly (readonly [string, string])[] = [
  ['‘', '’'],
  ['«', '»'],
  ['„', '“'],
];

/**
 * A copy of an article in another house style: commas behind closing marks instead of before them, and other marks. Every
 * change keeps the length, so that gold offsets stay; a content that ended behind the mark ends one character earlier.
 *
 * @param style which marks: 0 single, 1 guillemets, 2 low-high
 */
export function restyle(
  text: string,
  gold: readonly GoldAttribution[],
  style: number,
): { readonly text: string; readonly gold: readonly GoldAttribution[] } {
  const [open, close] = STYLES[style % STYLES.length]!;
  const swapped = new Set<number>();
  const moved = text.replace(/,(["”])(?=\s)/g, (_, mark: string, at: number) => {
    swapped.add(at + 2);
    return `${mark},`;
  });
  const restyled = moved.replaceAll('“', open).replaceAll('”', close);
  const shift = (spans: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] =>
    spans.map(([start, end]) => [start, swapped.has(end) ? end - 1 : end]);
  return { text: restyled, gold: gold.map((attribution) => ({ ...attribution, content: shift(attribution.content) })) };
}
