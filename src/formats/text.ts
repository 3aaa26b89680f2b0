import { decodeUtf8 } from './bytes.ts';
import type { InputFormat } from './format.ts';
import { readWhole } from './whole.ts';

/** Plain text: a file is a document. */
export const text: InputFormat = {
  name: 'text',
  endings: ['.txt', '.text'],
  read: (source) =>
    readWhole(source, (bytes) => [
      { ok: true, origin: { path: source.path, line: null }, input: { id: source.name, text: decodeUtf8(bytes) } },
    ]),
};

/** Markdown: a file is a document, its text as it is; headings and front matter are read by the ingest stage. */
export const markdown: InputFormat = {
  name: 'markdown',
  endings: ['.md', '.markdown'],
  read: (source) =>
    readWhole(source, (bytes) => [
      {
        ok: true,
        origin: { path: source.path, line: null },
        input: { id: source.name, text: decodeUtf8(bytes), markup: 'markdown' },
      },
    ]),
};
