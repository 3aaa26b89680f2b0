import { NUMBER } from '../../../lexer/atoms.ts';
import type { Match, Reader, Rule } from '../reader.ts';
import { words } from './shared.ts';

/** Years with their era: "49 B.C.", "300 BCE", "A.D. 79", "79 AD"; before Christ `BC0049`, as TIMEX2 writes them. */
export const eraRules: readonly Rule[] = [
  { name: 'era-behind', starts: ['#'], read: eraBehind },
  { name: 'era-in-front', starts: words('ad a'), read: eraInFront },
];

function eraBehind(reader: Reader, at: number): Match | null {
  const digits = reader.word(at);
  if (digits.length > 4 || (reader.atoms.glued[at] && at > 0)) return null;
  const era = readEra(reader, at + 1);
  if (era === null || (!era.before && digits.length < 2)) return null;
  const value = `${era.before ? 'BC' : ''}${digits.padStart(4, '0')}`;
  return { to: era.to, type: 'DATE', value: () => value, takesApproximation: true };
}

function eraInFront(reader: Reader, at: number): Match | null {
  const era = readEra(reader, at);
  if (era === null || era.before || reader.atoms.kind[era.to] !== NUMBER) return null;
  const digits = reader.word(era.to);
  if (digits.length > 4) return null;
  return { to: era.to + 1, type: 'DATE', value: () => digits.padStart(4, '0') };
}

/** Reads "BC", "B.C.", "BCE", "B.C.E.", "AD", "A.D.", "CE". */
function readEra(reader: Reader, at: number): { readonly before: boolean; readonly to: number } | null {
  if (!reader.capital(at)) return null;
  const word = reader.word(at);
  const whole = ERAS.get(word);
  if (whole !== undefined) return { before: whole, to: at + 1 };
  for (const [letters, before] of ERAS) {
    const isSpelled = Array.from(letters).every(
      (letter, i) => reader.word(at + 2 * i) === letter && reader.word(at + 2 * i + 1) === '.',
    );
    if (isSpelled && reader.word(at + 2 * letters.length) !== 'e') return { before, to: at + 2 * letters.length };
  }
  return null;
}

const ERAS: ReadonlyMap<string, boolean> = new Map([
  ['bce', true],
  ['bc', true],
  ['ad', false],
  ['ce', false],
]);
