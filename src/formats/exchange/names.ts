import { hexToBytes } from '@noble/hashes/utils.js';
import type { OnrecordRecord } from '../../document/record.ts';

/** The text of a document as a URI that names it by its SHA-256 (RFC 6920): the same text has the same name everywhere. */
export function textUri({ sha256 }: Pick<OnrecordRecord['document'], 'sha256'>): string {
  return `ni:///sha-256;${base64url(hexToBytes(sha256))}`;
}

/** The URI of something found in a document, by its id in the record. */
export function findingUri(document: Pick<OnrecordRecord['document'], 'sha256'>, id: string): string {
  return `${textUri(document)}#${id}`;
}

/** Whether a text is an address of the web. */
export function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(url);
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
