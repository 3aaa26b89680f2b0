import { readFileSync } from 'node:fs';
import type { Span } from './edits.ts';

/** A row of GAP (Webster et al. 2018): a pronoun and two names, of which one or none is who it refers to. */
export interface GapRow {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Span;
  readonly candidates: readonly { readonly span: Span; readonly isAntecedent: boolean }[];
}

/** Reads a file of GAP; offsets are characters. */
export function readGap(file: string): GapRow[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [id, text, pronoun, offset, a, aOffset, aIs, b, bOffset, bIs] = line.split('\t') as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const span = (words: string, at: string): Span => [Number(at), Number(at) + words.length];
    return {
      id,
      text,
      pronoun: span(pronoun, offset),
      candidates: [
        { span: span(a, aOffset), isAntecedent: aIs === 'TRUE' },
        { span: span(b, bOffset), isAntecedent: bIs === 'TRUE' },
      ],
    };
  });
}
