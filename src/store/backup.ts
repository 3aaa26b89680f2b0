import { rm, rename } from 'node:fs/promises';
import { OnrecordError } from '../errors.ts';
import type { Sql } from './sql.ts';

/**
 * Writes a copy of the store, as it is at this moment, into a new file (`VACUUM INTO`). Others may go on reading and writing. The
 * file is there whole, or not at all.
 *
 * @param path a file that is not there yet
 * @throws OnrecordError `unreadable` where it is there or cannot be written
 */
export async function backUp(sql: Sql, path: string, exists: boolean): Promise<void> {
  if (exists) {
    throw new OnrecordError('unreadable', 'the backup would be written over a file', {
      where: path,
      hint: 'name a file that is not there yet',
    });
  }
  const partial = `${path}.part`;
  try {
    await rm(partial, { force: true });
    sql.run('VACUUM INTO ?', [partial]);
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw new OnrecordError('unreadable', 'the backup cannot be written', {
      where: path,
      received: cause instanceof Error ? cause.message : String(cause),
      hint: 'look at the folder, its permissions and the space on the disk',
      cause,
    });
  }
}
