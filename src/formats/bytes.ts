import { OnrecordError } from '../errors.ts';

/**
 * All chunks as one array.
 *
 * @throws OnrecordError `too-large` when there are more than `maxBytes`; whatever reading a chunk throws
 */
export async function collect(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    parts.push(chunk);
  }
  return join(parts);
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Most bytes that a text of so many UTF-16 code units takes in UTF-8. */
export function maxUtf8Bytes(characters: number): number {
  return characters * 3 + 3;
}

/** Most bytes of a JSON document whose text has so many characters, all of them escaped ("\u00e9"), with other fields beside. */
export function maxJsonBytes(characters: number): number {
  return Math.min(characters * 6 + 1_000_000, 500_000_000);
}

export function tooLarge(maxBytes: number): OnrecordError {
  return new OnrecordError('too-large', 'the document is larger than the limit', {
    expected: `at most ${maxBytes} bytes`,
    hint: 'split the document, or set limits.maxCharacters higher',
  });
}

/**
 * Bytes to text. A byte order mark is not part of the text.
 *
 * @throws OnrecordError `invalid-utf8`
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new OnrecordError('invalid-utf8', 'the bytes are not UTF-8', {
      expected: 'UTF-8',
      received: looksLikeUtf16(bytes) ? 'what looks like UTF-16' : badByte(bytes),
      hint: looksLikeUtf16(bytes)
        ? 'save it as UTF-8, for example with: iconv -f UTF-16 -t UTF-8'
        : 'save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8',
      cause,
    });
  }
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The first place from which on the bytes do not decode, found line by line. */
function badByte(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line === 1 ? 'other bytes' : `other bytes in line ${line}`;
    }
    start = end;
  }
  return 'other bytes';
}
