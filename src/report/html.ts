import { splitAtControls } from './bidi.ts';

/** A piece of finished HTML. Only `markup` and `trusted` make one, so text cannot get into a page unescaped. */
export class Html {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/**
 * Template tag: what is interpolated is escaped for text and for quoted attributes; finished `Html` goes in as it is. Line
 * breaks of the template itself, with the indentation after them, are left out.
 */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const joined = withoutLineBreaks(strings);
  let value = joined[0]!;
  for (let i = 0; i < pieces.length; i++) value += render(pieces[i]) + joined[i + 1]!;
  return new Html(value);
}

/** Marks a constant of this program (a style sheet, a script) as finished HTML. Never for text that came from outside. */
export function trusted(constant: string): Html {
  return new Html(constant);
}

/**
 * Text from outside for running text: explicit bidirectional controls (UAX #9: embeddings, overrides, isolates) each stand
 * in a `bdi` of their own, where they are shown and reorder nothing.
 */
export function isolated(text: string): Piece {
  return splitAtControls(text).map(({ words, code }) =>
    code === null ? words : markup`<bdi class="control" data-code="${code}">${words}</bdi>`,
  );
}

/** A name from outside, set apart from the direction of the text around it. */
export function name(text: string): Html {
  return markup`<bdi>${isolated(text)}</bdi>`;
}

const SPECIAL = /[&<>"'\r\0]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // HTML parsers turn a bare carriage return into a line feed and have no NUL.
  '\r': '&#13;',
  '\0': '\ufffd',
};

const templates = new WeakMap<TemplateStringsArray, readonly string[]>();

function withoutLineBreaks(strings: TemplateStringsArray): readonly string[] {
  let joined = templates.get(strings);
  if (joined === undefined) {
    joined = strings.map((part) => part.replace(/\n */g, ''));
    templates.set(strings, joined);
  }
  return joined;
}

function render(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.value;
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return piece.replace(SPECIAL, (character) => ESCAPES[character]!);
  return piece.map(render).join('');
}
