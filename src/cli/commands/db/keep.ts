import { resolve } from 'node:path';
import { EntityTypeSchema } from '../../../document/entity.ts';
import { badUsage } from '../../command.ts';
import { type DbAction, oneLine, withStore } from './options.ts';

/** `onrecord db alias`: names that stand for others. */
export const aliasNames: DbAction = async (names, values, io) => {
  const type = EntityTypeSchema.safeParse(values.type?.[0] ?? 'person');
  if (!type.success) throw badUsage('db', '--type is person, organisation, location or misc');
  const [alias, of] = names;
  return withStore(values, io, async (store) => {
    if (alias === undefined) {
      for (const entry of store.aliases()) {
        const text = `${entry.alias} (${entry.type}) stands for ${entry.of}`;
        await io.stdout.write(`${values.json === true ? JSON.stringify(entry) : oneLine(text)}\n`);
      }
      return 0;
    }
    if (values.remove === true) {
      if (store.removeAlias(type.data, alias)) return 0;
      throw badUsage('db', `"${alias}" is no alias of a ${type.data}`, 'onrecord db alias lists them');
    }
    if (of === undefined || names.length > 2) {
      throw badUsage('db', 'an alias takes two names', 'onrecord db alias "Rogozin" "Dmitry Rogozin"');
    }
    store.setAlias({ type: type.data, alias, of });
    return 0;
  });
};

/** `onrecord db backup`: a copy of the store. */
export const backUpStore: DbAction = async ([path, ...rest], values, io) => {
  if (path === undefined || rest.length > 0)
    throw badUsage('db', 'backup takes one file', 'onrecord db backup copy.db');
  return withStore(values, io, async (store) => {
    await store.backup(resolve(io.cwd, path));
    await io.stderr.write(`onrecord: copied to ${path}\n`);
    return 0;
  });
};

/** `onrecord db stats`: how much is in the store. */
export const showCounts: DbAction = async (args, values, io) => {
  if (args.length > 0) throw badUsage('db', `stats takes no argument, got "${args[0]!}"`);
  return withStore(values, io, async (store) => {
    const counts = store.counts();
    if (values.json === true) await io.stdout.write(`${JSON.stringify(counts)}\n`);
    else for (const [name, value] of Object.entries(counts)) await io.stdout.write(`${name}: ${value}\n`);
    return 0;
  });
};
