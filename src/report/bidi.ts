/** A stretch of text: ordinary words, or one explicit bidirectional control with its name ("U+202E"). */
export interface BidiPart {
  readonly words: string;
  readonly code: string | null;
}

/**
 * Cuts a text at its explicit bidirectional controls (UAX #9: embeddings, overrides, isolates), so that each can be shown in an
 * element of its own, where it reorders nothing. The parts joined are the text.
 */
export function splitAtControls(text: string): readonly BidiPart[] {
  if (!CONTROL.test(text)) return [{ words: text, code: null }];
  return text
    .split(CONTROL_KEPT)
    .map((words, i) => ({ words, code: i % 2 === 0 ? null : codeName(words) }))
    .filter(({ words }) => words !== '');
}

/** Text from outside for an attribute or a title: one line, without bidirectional controls. */
export function plain(text: string): string {
  return text.split(CONTROL).join('').replace(/\s+/g, ' ').trim();
}

const CONTROL = /[\u202a-\u202e\u2066-\u2069]/;
const CONTROL_KEPT = /([\u202a-\u202e\u2066-\u2069])/;

function codeName(control: string): string {
  return `U+${control.charCodeAt(0).toString(16).toUpperCase()}`;
}
