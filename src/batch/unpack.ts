import type { Packing } from '../formats/packing.ts';
import { gunzip } from './gunzip.ts';
import { unzstd } from './unzstd.ts';

/** The bytes that are packed in bytes; throws as `gunzip` and `unzstd`. */
export function unpack(chunks: AsyncIterable<Uint8Array>, packing: Packing): AsyncIterable<Uint8Array> {
  if (packing === 'gzip') return gunzip(chunks);
  return packing === 'zstd' ? unzstd(chunks) : chunks;
}
