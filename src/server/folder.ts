import { createReadStream, type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { OnrecordError } from '../errors.ts';
import { unpack } from '../batch/unpack.ts';
import { formatOf } from '../formats/index.ts';
import type { InputItem } from '../formats/item.ts';

export interface FolderListing {
  readonly path: string;
  readonly items: readonly {
    readonly name: string;
    readonly path: string;
    readonly kind: 'file' | 'folder';
    readonly bytes: number;
  }[];
}

/** Documents of one file that are read at most. */
const MOST_DOCUMENTS = 200;
const MOST_ENTRIES = 2000;

/**
 * What lies in a folder below the one that was opened: folders, and files of formats that are read. Hidden ones are left out.
 *
 * @throws OnrecordError `not-found` where no folder was opened, or the path does not lead to one inside of it
 */
export async function listFolder(root: string | null, path: string): Promise<FolderListing> {
  const folder = await inside(root, path);
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => {
    throw missing(path);
  });
  const shown = entries.filter(isShown).slice(0, MOST_ENTRIES);
  const items = await Promise.all(
    shown.map(async (entry) => ({
      name: entry.name,
      path: path === '' ? entry.name : `${path}/${entry.name}`,
      kind: entry.isDirectory() ? ('folder' as const) : ('file' as const),
      bytes: entry.isDirectory() ? 0 : (await stat(join(folder, entry.name)).catch(() => ({ size: 0 }))).size,
    })),
  );
  return { path, items: items.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/**
 * The documents of a file below the folder that was opened.
 *
 * @throws OnrecordError `not-found` as `listFolder`, `unknown-format`, `too-large`
 */
export async function* readFromFolder(root: string | null, path: string, maxBytes: number): AsyncGenerator<InputItem> {
  const file = await inside(root, path);
  const { format, packing, name } = formatOf(basename(file));
  const info = await stat(file).catch(() => null);
  if (info?.isFile() !== true) throw missing(path);
  if (format === null) {
    throw new OnrecordError('unknown-format', 'the file is of no format that is read', {
      where: path,
      hint: 'articles end in .txt, .md, .html, .json or .jsonl',
    });
  }
  if (info.size > maxBytes) {
    throw new OnrecordError('too-large', 'the file is too large', {
      where: path,
      expected: `at most ${maxBytes} bytes`,
      received: `${info.size}`,
      hint: 'read it with onrecord extract, and add the records with onrecord db add',
    });
  }
  const stream = createReadStream(file);
  let count = 0;
  try {
    const chunks = stream as AsyncIterable<Uint8Array>;
    const source = { path, name, chunks: unpack(chunks, packing), maxCharacters: maxBytes };
    for await (const item of format.read(source)) {
      yield item;
      if (++count >= MOST_DOCUMENTS) return;
    }
  } finally {
    stream.destroy();
  }
}

/**
 * The real path of something below the folder. Whatever leads out of it (an absolute path, "..", a link) and whatever is
 * hidden is as if it were not there.
 */
async function inside(root: string | null, path: string): Promise<string> {
  if (root === null) {
    throw new OnrecordError('not-found', 'no folder is open for reading files', { hint: 'start with --folder DIR' });
  }
  const parts = path === '' ? [] : path.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.') || /[\\\0:]/.test(part))) throw missing(path);
  const base = await realpath(root);
  const real = await realpath(join(base, ...parts)).catch(() => {
    throw missing(path);
  });
  if (real !== base && !real.startsWith(base.endsWith(sep) ? base : base + sep)) throw missing(path);
  return real;
}

function isShown(entry: Dirent): boolean {
  if (entry.name.startsWith('.')) return false;
  return entry.isDirectory() || (entry.isFile() && formatOf(entry.name).format !== null);
}

function missing(path: string): OnrecordError {
  return new OnrecordError('not-found', 'there is no such file or folder', { where: path });
}
