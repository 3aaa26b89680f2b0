import { setFlagsFromString } from 'node:v8';

/**
 * Arrays that `map` makes in optimised code have holes as V8 counts, those of its built-in `map` have none. With the first, each
 * array that goes through many hands makes V8 throw away the optimised code of all of them once `map` is inlined.
 */
const PACKED_ARRAYS = '--no-turbo-inline-array-builtins';
/** One thread collects young objects: with a worker a core, helpers of the collector wait for one another more than they help. */
const ONE_COLLECTOR = '--no-parallel-scavenge';
/** From here on nobody has looked whether V8 still knows the flags; an unknown one is complained of on standard error. */
const UNKNOWN_V8 = 14;

/**
 * Sets V8 up for the program's own processes, all of their threads included; for the library that is left to whoever uses it.
 * What it brings is measured in docs/archives.md.
 *
 * @param v8 the version of V8, "11.3.244.8-node.38"
 */
export function setUpV8(v8 = process.versions.v8): void {
  if (Number.parseInt(v8, 10) >= UNKNOWN_V8) return;
  for (const flag of [PACKED_ARRAYS, ONE_COLLECTOR]) setFlagsFromString(flag);
}
