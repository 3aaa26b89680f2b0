import { resolve } from 'node:path';
import { nearest } from '../../../nearest.ts';
import { EXPORT_KINDS, type ExportKind } from '../../../store/export.ts';
import { badUsage } from '../../command.ts';
import { type DbAction, withStore } from './options.ts';

/** `onrecord db export`: records out of the store. */
export const exportStore: DbAction = async (args, values, io) => {
  if (args.length > 0) throw badUsage('db', `export takes no argument, got "${args[0]!}"`, 'name the output with -o');
  const what = kindOf(values.what ?? 'records');
  if (what === 'gold' && values.output === undefined) {
    throw badUsage('db', 'gold is written into a folder', 'name it with -o, for example -o gold/');
  }
  return withStore(values, io, async (store) => {
    if (what === 'gold') {
      const { writeGoldFiles } = await import('../../../store/gold-files.ts');
      const written = await writeGoldFiles(store, resolve(io.cwd, values.output!));
      await io.stderr.write(`onrecord: ${written} corrected articles in ${values.output!}\n`);
      return 0;
    }
    const { openForWriting } = await import('../../../batch/write-file.ts');
    const file = values.output === undefined ? null : await openForWriting(resolve(io.cwd, values.output));
    const sink = file ?? io.stdout;
    try {
      for (const line of store.export(what)) await sink.write(`${line}\n`);
    } finally {
      await file?.close();
    }
    return 0;
  });
};

function kindOf(value: string): ExportKind {
  const found = EXPORT_KINDS.find((kind) => kind === value);
  if (found !== undefined) return found;
  throw badUsage('db', `--what cannot be "${value}"`, `did you mean ${nearest(value, EXPORT_KINDS)}?`);
}
