import { basename, dirname, join } from 'node:path';
import { PACKED_ENDINGS, type Packing } from '../../formats/packing.ts';

/**
 * The file of a part: "out/records-00002.jsonl.gz" is the second one of "out/records.jsonl.gz". Where records are not parted it
 * is the file itself.
 *
 * @param records path of the records as they would be in one file
 * @param number from 1
 */
export function partPath(records: string, number: number, isParted: boolean): string {
  if (!isParted) return records;
  const name = basename(records);
  const dot = name.indexOf('.', 1);
  const [stem, endings] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  return join(dirname(records), `${stem}-${String(number).padStart(5, '0')}${endings}`);
}

/** The path of records with the ending of their packing, where it does not have it. */
export function packedPath(records: string, packing: Packing): string {
  const ending = PACKED_ENDINGS[packing];
  return records.toLowerCase().endsWith(ending) ? records : `${records}${ending}`;
}

/** Where the manifest of records is. */
export function manifestPath(records: string): string {
  return `${records}.manifest`;
}
