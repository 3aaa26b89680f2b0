import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OnrecordError } from '../errors.ts';
import type { Store } from './index.ts';

/**
 * Writes the gold of all documents with corrections into a folder, an article a file, for `onrecord eval FOLDER`.
 *
 * @returns how many
 * @throws OnrecordError `unreadable` where the folder cannot be written
 */
export async function writeGoldFiles(store: Store, folder: string): Promise<number> {
  let count = 0;
  try {
    await mkdir(folder, { recursive: true });
    for (const line of store.export('gold')) {
      const article = JSON.parse(line) as { readonly id: string };
      await writeFile(join(folder, goldFileName(article.id)), `${JSON.stringify(article, null, 2)}\n`);
      count++;
    }
  } catch (cause) {
    throw new OnrecordError('unreadable', 'the gold cannot be written', {
      where: folder,
      received: cause instanceof Error ? cause.message : String(cause),
      hint: 'name a folder that can be written',
      cause,
    });
  }
  return count;
}

/** A file name for a document's id, whatever is in it: what is no letter, digit, dot or dash is left out and a hash tells ids apart. */
export function goldFileName(id: string): string {
  if (/^[a-z0-9][a-z0-9._-]{0,80}$/.test(id) && !/^(?:scores|readme|con|prn|aux|nul)$/.test(id)) return `${id}.json`;
  const safe = id.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60);
  return `${safe}-${createHash('sha256').update(id).digest('hex').slice(0, 12)}.json`;
}
