import { decodeUtf8 } from './bytes.ts';
import type { InputFormat } from './format.ts';
import { readWhole } from './whole.ts';

/** A web page: a file is a document. */
export const html: InputFormat = {
  name: 'html',
  endings: ['.html', '.htm', '.xhtml'],
  read: (source) =>
    readWhole(source, (bytes) => [
      { ok: true, origin: { path: source.path, line: null }, input: { id: source.name, html: decodePage(bytes) } },
    ]),
};

/** UTF-8, else the encoding that the page declares in its first 1,024 bytes (HTML Living Standard, 13.2.3.2). */
function decodePage(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
    const charset = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1];
    if (charset === undefined || /^utf-?8$/i.test(charset)) throw error;
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      throw error;
    }
  }
}
