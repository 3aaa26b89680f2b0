export const PACKINGS = ['none', 'gzip', 'zstd'] as const;
/** How a file is packed: gzip (RFC 1952), zstd (RFC 8878), or not at all. */
export type Packing = (typeof PACKINGS)[number];

/** What stands behind a packed file's other ending. */
export const PACKED_ENDINGS: Readonly<Record<Packing, string>> = { none: '', gzip: '.gz', zstd: '.zst' };

/** The packing that the end of a file's name tells. */
export function packingOf(path: string): Packing {
  const name = path.toLowerCase();
  return PACKINGS.find((packing) => packing !== 'none' && name.endsWith(PACKED_ENDINGS[packing])) ?? 'none';
}

/** The packing that the first bytes of a stream tell. */
export function packingOfBytes([first, second, third, fourth]: Uint8Array): Packing {
  if (first === 0x1f && second === 0x8b) return 'gzip';
  return first === 0x28 && second === 0xb5 && third === 0x2f && fourth === 0xfd ? 'zstd' : 'none';
}
