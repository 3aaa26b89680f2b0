import { badUsage, type Command, type OptionTable, parseArguments } from '../command.ts';

const OPTIONS = {
  output: {
    type: 'string',
    short: 'o',
    value: 'OUT',
    help: 'a file or a folder to write to (default: standard output)',
  },
} as const satisfies OptionTable;

/** `onrecord extract`: news texts in, records out. */
export const extract: Command = {
  name: 'extract',
  summary: 'read news texts and write who said what, one record a document',
  usage: 'extract INPUT… [-o OUT] [OPTION…]',
  options: OPTIONS,
  examples: [],
  async run(args, io) {
    const { positionals } = parseArguments('extract', OPTIONS, args);
    if (positionals.length === 0) throw badUsage('extract', 'no input is given');
    await io.stderr.write('');
    return 0;
  },
};
