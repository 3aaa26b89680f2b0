import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Packing } from '../../formats/packing.ts';

/** Packs bytes into something that may stand behind others of its kind: a gzip member (RFC 1952), a zstd frame (RFC 8878). */
export type Pack = (bytes: Uint8Array) => Promise<Uint8Array>;

export async function packerOf(packing: Packing): Promise<Pack> {
  if (packing === 'none') return (bytes) => Promise.resolve(bytes);
  if (packing === 'gzip') return promisify<Uint8Array, Uint8Array>(gzip);
  const { Zstd } = await import('@hpcc-js/wasm-zstd');
  const zstd = await Zstd.load();
  return (bytes) => Promise.resolve(zstd.compress(bytes));
}
