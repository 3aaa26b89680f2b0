import { describe, expect, it } from 'vitest';
import { NO_SPEAKER, PAPER, SPEAKER_COLOURS } from '../../src/report/palette.ts';

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance of sRGB). */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const COLOURS = [NO_SPEAKER, ...SPEAKER_COLOURS].map((colour, i) => [i, colour] as const);

describe('palette', () => {
  it.each(COLOURS)('keeps text on tint %i at 7:1', (_, { tint, darkTint }) => {
    expect(contrast(PAPER.light.text, tint)).toBeGreaterThanOrEqual(7);
    expect(contrast(PAPER.dark.text, darkTint)).toBeGreaterThanOrEqual(7);
  });

  it.each(COLOURS)('keeps initials on ink %i at 4.5:1', (_, { ink, darkInk }) => {
    expect(contrast(PAPER.light.paper, ink)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(PAPER.dark.paper, darkInk)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(COLOURS)('keeps underline %i on its own tint at 3:1', (_, { tint, ink, darkTint, darkInk }) => {
    expect(contrast(tint, ink)).toBeGreaterThanOrEqual(3);
    expect(contrast(darkTint, darkInk)).toBeGreaterThanOrEqual(3);
  });

  it('keeps quiet text at 4.5:1 and focus at 3:1 on both papers', () => {
    for (const { paper, raised, quiet, focus } of [PAPER.light, PAPER.dark]) {
      expect(Math.min(contrast(paper, quiet), contrast(raised, quiet))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(paper, focus)).toBeGreaterThanOrEqual(3);
    }
  });

  it('has no two tints alike', () => {
    expect(new Set(COLOURS.flatMap(([, { tint, darkTint }]) => [tint, darkTint])).size).toBe(2 * COLOURS.length);
  });
});
