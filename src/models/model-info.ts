import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ModelInfo } from '../document/layers.ts';

/**
 * Name and hash of a weights file for the record's `pipeline.models`.
 *
 * @param weights the parsed file, which is minified JSON with integers only, so that the hash is that of the file
 */
export function modelInfo(name: string, weights: unknown): ModelInfo {
  return { name, sha256: bytesToHex(sha256(utf8ToBytes(JSON.stringify(weights)))) };
}
