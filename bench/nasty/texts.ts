/** A text that is hard on some rule, as long as it is asked for: what it is made of, again and again. */
export interface NastyText {
  readonly name: string;
  readonly piece: string;
}

/** Pieces that, repeated, have made some program take quadratic time or break: probes for every pattern and loop. */
export const NASTY_TEXTS: readonly NastyText[] = [
  { name: 'quotation marks only', piece: '"' },
  { name: 'opening marks', piece: '“' },
  { name: 'closing marks', piece: '”' },
  { name: 'apostrophes', piece: "'" },
  { name: 'pairs of marks', piece: '“”' },
  { name: 'a mark before each word', piece: '“a ' },
  { name: 'unclosed paragraphs', piece: '“a said.\n\n' },
  { name: 'straight mark and word', piece: '" a ' },
  { name: 'guillemets', piece: '«a» ' },
  { name: 'one long word', piece: 'a' },
  { name: 'capitals', piece: 'A' },
  { name: 'names', piece: 'Anna Berg ' },
  { name: 'names and commas', piece: 'Anna Berg, ' },
  { name: 'he said', piece: 'he said ' },
  { name: 'he said that', piece: 'he said that ' },
  { name: 'according to', piece: 'according to ' },
  { name: 'short sentences', piece: 'He said. ' },
  { name: 'spaces', piece: ' ' },
  { name: 'line breaks', piece: 'a\n' },
  { name: 'paragraphs', piece: 'a\n\n' },
  { name: 'tabs', piece: '\t' },
  { name: 'bidi controls', piece: '\u202e\u2066a\u2069\u202c' },
  { name: 'combining marks', piece: 'e\u0301\u0301' },
  { name: 'high surrogates', piece: '\ud800' },
  { name: 'low surrogates', piece: '\udc00' },
  { name: 'emoji', piece: '😀' },
  { name: 'joiners', piece: '👩\u200d' },
  { name: 'NUL', piece: '\0' },
  { name: 'digits', piece: '1' },
  { name: 'digits and commas', piece: '1,' },
  { name: 'full stops', piece: '.' },
  { name: 'initials', piece: 'A. ' },
  { name: 'titles', piece: 'Mr. ' },
  { name: 'dollars', piece: '$' },
  { name: 'amounts', piece: '$1 ' },
  { name: 'number words', piece: 'one hundred ' },
  { name: 'weekdays', piece: 'Monday ' },
  { name: 'dates', piece: '3 March 2022, ' },
  { name: 'brackets', piece: '(' },
  { name: 'tags', piece: '<' },
  { name: 'entities of HTML', piece: '&amp;' },
  { name: 'addresses', piece: 'a.b/' },
  { name: 'at signs', piece: 'a@' },
  { name: 'transcript', piece: 'ANNA BERG: yes\n' },
  { name: 'chinese', piece: '漢' },
  { name: 'arabic', piece: 'سلام ' },
  { name: 'possessives', piece: "Anna's " },
  { name: 'quote and speaker', piece: '“No,” said Anna Berg. ' },
  { name: 'quotes by turns', piece: '“No,” she said. “Yes.” He said, “Go.” ' },
  { name: 'conditions', piece: 'if ' },
  { name: 'reasons', piece: 'because ' },
  { name: 'hyphens', piece: 'a-' },
  { name: 'dashes', piece: 'a — ' },
];

/** About `length` UTF-16 code units of a piece, with a word in front so that no text is empty. */
export function nastyText({ piece }: NastyText, length: number): string {
  return `Ana Ruiz said no. ${piece.repeat(Math.ceil(length / piece.length))}`;
}
