import type { Reader } from '../reader.ts';
import type { Unit } from '../vocabulary.ts';
import { skip } from './shared.ts';
import { type Length, lengthValue, readLength } from './spans.ts';

/** A length of time in several units, read up to and without `to`. */
export interface Compound {
  readonly to: number;
  readonly value: string;
}

/** Reads on from a length that states a whole number: "one hour and 20 minutes", "two years, three months and four days". */
export function readCompound(reader: Reader, first: Length): Compound {
  const lengths = [first];
  let { to } = first;
  let last = first;
  while (isWhole(last)) {
    const next = readLength(reader, skip(reader, skip(reader, to, ','), 'and'));
    if (next === null || !isWhole(next) || ORDER.indexOf(next.unit) <= ORDER.indexOf(last.unit)) break;
    lengths.push(next);
    ({ to } = next);
    last = next;
  }
  return lengths.length === 1 ? { to, value: lengthValue(first) } : { to, value: join(lengths) };
}

/** Units from the longest to the shortest. */
const ORDER: readonly Unit[] = ['Y', 'M', 'W', 'D', 'H', 'MIN', 'S'];

function isWhole({ unit, count, hyphenated }: Length): boolean {
  return count !== null && Number.isInteger(count) && !hyphenated && ORDER.includes(unit);
}

/** `P1Y` and `PT20M` make `P1YT20M`. */
function join(lengths: readonly Length[]): string {
  const values = lengths.map(lengthValue);
  const days = values.filter((value) => !value.startsWith('PT')).map((value) => value.slice(1));
  const hours = values.filter((value) => value.startsWith('PT')).map((value) => value.slice(2));
  return `P${days.join('')}${hours.length === 0 ? '' : `T${hours.join('')}`}`;
}
