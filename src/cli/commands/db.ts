import { nearest } from '../../nearest.ts';
import { badUsage, type Command, parseArguments } from '../command.ts';
import { addToStore } from './db/add.ts';
import { aliasNames, backUpStore, showCounts } from './db/keep.ts';
import { exportStore } from './db/export.ts';
import { DB_OPTIONS, type DbAction } from './db/options.ts';
import { listSpeakers, searchStore } from './db/search.ts';

const ACTIONS: Readonly<Record<string, DbAction>> = {
  add: addToStore,
  search: searchStore,
  speakers: listSpeakers,
  export: exportStore,
  alias: aliasNames,
  backup: backUpStore,
  stats: showCounts,
};

/** `onrecord db`: the claim store. */
export const db: Command = {
  name: 'db',
  summary: 'keep records in a store and search what was said, by whom',
  usage: 'db add|search|speakers|export|alias|backup|stats [ARGUMENT…] [--db FILE] [OPTION…]',
  description: [
    'add RECORDS…      puts in records that "onrecord extract" wrote, or an export; - is standard input. The same record again',
    '                  changes nothing; a document with an id that is there takes its place, and its corrections stay.',
    'search [WORDS…]   finds quotes: words, "phrases", beginnings* and -exclusions',
    'speakers [NAME…]  who is quoted, and how often',
    'export            records, as JSON Lines; see --what',
    'alias [NAME OF]   lets a name stand for another one in all articles; without names, lists them; --remove NAME',
    'backup FILE       a copy of the store, also while others use it',
    'stats             how much is in it',
  ].join('\n'),
  options: DB_OPTIONS,
  examples: [
    { line: 'onrecord extract articles/ | onrecord db add -', says: 'a folder of articles into onrecord.db' },
    { line: 'onrecord db search "budget cuts" --speaker "Ana Ruiz" --from 2024-01-01', says: 'what she said about it' },
    {
      line: 'onrecord db alias "Rogozin" "Dmitry Rogozin" --type person',
      says: 'both names are one person from now on',
    },
    { line: 'onrecord db export --what all -o store.jsonl', says: 'everything, to be read back with db add' },
    { line: 'onrecord db export --what gold -o gold/', says: 'corrected articles, for onrecord eval gold' },
  ],
  async run(args, io) {
    const { values, positionals } = parseArguments('db', DB_OPTIONS, args);
    const [name, ...rest] = positionals;
    const known = Object.keys(ACTIONS);
    const action = name !== undefined && Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (action === undefined) {
      throw badUsage(
        'db',
        name === undefined ? 'it is not said what to do' : `there is no "db ${name}"`,
        name === undefined ? `name one of ${known.join(', ')}` : `did you mean "db ${nearest(name, known)}"?`,
      );
    }
    return action(rest, values, io);
  },
};
