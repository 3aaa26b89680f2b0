const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

export type Colour = keyof typeof CODES;

/** One function a colour: text in, the same text out with ANSI codes around it (ECMA-48 SGR), or unchanged. */
export type Colours = Readonly<Record<Colour, (text: string) => string>>;

/** Colours that colour, or, with `enabled` false, that leave text as it is. */
export function coloursFor(enabled: boolean): Colours {
  const colour = (name: Colour) => (text: string) =>
    enabled && text !== '' ? `\u001b[${CODES[name][0]}m${text}\u001b[${CODES[name][1]}m` : text;
  return {
    bold: colour('bold'),
    dim: colour('dim'),
    italic: colour('italic'),
    red: colour('red'),
    green: colour('green'),
    yellow: colour('yellow'),
    blue: colour('blue'),
    magenta: colour('magenta'),
    cyan: colour('cyan'),
  };
}

export const PLAIN: Colours = coloursFor(false);
