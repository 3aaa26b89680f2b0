/** The colours of one speaker: the tint behind the words and the ink of underline and initials, on light and on dark paper. */
export interface SpeakerColour {
  readonly tint: string;
  readonly ink: string;
  readonly darkTint: string;
  readonly darkInk: string;
}

/**
 * Ten hues, equally light to the eye (OKLCH lightness .935 and .43 on light paper, .33 and .82 on dark), so that text on every
 * tint keeps a contrast of 7:1 or more (WCAG 2.2, 1.4.6) and initials on their ink 4.5:1. Later speakers take them again;
 * initials tell them apart.
 */
export const SPEAKER_COLOURS: readonly SpeakerColour[] = [
  { tint: '#daecff', ink: '#03528e', darkTint: '#1b3753', darkInk: '#96c9fe' },
  { tint: '#fee6c5', ink: '#6c4701', darkTint: '#47300c', darkInk: '#eeba70' },
  { tint: '#d3f4d8', ink: '#016129', darkTint: '#1c3e24', darkInk: '#8fd89e' },
  { tint: '#ffdff3', ink: '#793064', darkTint: '#4a283f', darkInk: '#f4a8db' },
  { tint: '#ede5ff', ink: '#5b3d87', darkTint: '#3a2e50', darkInk: '#ceb5ff' },
  { tint: '#c4f5f4', ink: '#055c5c', darkTint: '#013e3e', darkInk: '#5edada' },
  { tint: '#fee2de', ink: '#852f28', darkTint: '#502824', darkInk: '#feaba0' },
  { tint: '#e8eec8', ink: '#4f5503', darkTint: '#343911', darkInk: '#c2cd77' },
  { tint: '#cef0fe', ink: '#045871', darkTint: '#043b4c', darkInk: '#6cd3fa' },
  { tint: '#ffe1e6', ink: '#832d47', darkTint: '#4f2731', darkInk: '#ffa7bb' },
];

/** For quotes whose speaker was not found and claims in the article's own voice. */
export const NO_SPEAKER: SpeakerColour = { tint: '#ebe9e4', ink: '#4d4a44', darkTint: '#35342f', darkInk: '#c3bfb5' };

/** Text, paper, rules and quiet text of the page. */
export const PAPER = {
  light: { paper: '#fcfbf8', raised: '#ffffff', text: '#1f1d1a', quiet: '#5f5b53', rule: '#d8d3c8', focus: '#0b57d0' },
  dark: { paper: '#171614', raised: '#211f1c', text: '#e9e5dc', quiet: '#a8a297', rule: '#3d3a35', focus: '#8ab4ff' },
} as const;

/** Text, paper and rules as declarations of custom properties, and `--t0` and `--i0` on for tint and ink of each speaker. */
export function paletteProperties(mode: keyof typeof PAPER): string {
  const page = Object.entries(PAPER[mode]).map(([key, value]) => `--${key}:${value}`);
  const tints = COLOURS.map(({ tint, ink, darkTint, darkInk }, i) =>
    mode === 'dark' ? `--t${i}:${darkTint};--i${i}:${darkInk}` : `--t${i}:${tint};--i${i}:${ink}`,
  );
  return [...page, ...tints].join(';');
}

/** `.t1` to `.t10` set `--tint` and `--ink` for what stands inside them, `.t0` has no speaker; `.o1` and `.s1` likewise. */
export function speakerClasses(): string {
  return COLOURS.map(
    (_, i) => `.t${i}{--tint:var(--t${i});--ink:var(--i${i})}.o${i}{--outer:var(--i${i})}.s${i}{--said:var(--i${i})}`,
  ).join('\n');
}

/** The palette as a style sheet that follows the system's mode. */
export function paletteCss(): string {
  return [
    `:root{color-scheme:light dark;${paletteProperties('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${paletteProperties('dark')}}}`,
    speakerClasses(),
  ].join('\n');
}

const COLOURS: readonly SpeakerColour[] = [NO_SPEAKER, ...SPEAKER_COLOURS];
