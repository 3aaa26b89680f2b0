import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Config } from '../../config.ts';

const cache = new WeakMap<Config, string>();

/** SHA-256 of the configuration as JSON with sorted keys, in hexadecimal. */
export function configHash(config: Config): string {
  let hash = cache.get(config);
  if (hash === undefined) {
    hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(sorted(config)))));
    cache.set(config, hash);
  }
  return hash;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)]),
  );
}
