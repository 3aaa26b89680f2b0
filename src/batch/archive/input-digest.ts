import { createHash, type Hash } from 'node:crypto';
import { isRaw, type UnreadItem } from '../../formats/item.ts';

/** The SHA-256 of all items up to one, so that a run that goes on knows whether its input is the same. */
export interface InputDigest {
  readonly items: number;
  add(item: UnreadItem): void;
  /** Of the items so far, in hexadecimal. */
  hex(): string;
}

export function inputDigest(): InputDigest {
  const hash = createHash('sha256');
  let items = 0;
  return {
    get items() {
      return items;
    },
    add(item) {
      items++;
      hash.update(`\n${item.origin.path}\n${item.origin.line ?? ''}\n`);
      if (isRaw(item)) addBytes(hash, item.raw);
      else if (!item.ok) hash.update(`!${item.error.code}`);
      else hash.update(JSON.stringify(item.input));
    },
    hex: () => hash.copy().digest('hex'),
  };
}

function addBytes(hash: Hash, bytes: Uint8Array): void {
  hash.update(`${bytes.length}:`);
  hash.update(bytes);
}
