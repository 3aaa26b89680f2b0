import { recordJsonSchema } from '../../document/json-schema.ts';
import { badUsage, type Command, parseArguments } from '../command.ts';

/** `onrecord schema`: the JSON Schema of the record. */
export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of the record',
  usage: 'schema',
  description: 'The same file ships with the package as onrecord/schema.json.',
  options: {},
  examples: [
    { line: 'onrecord schema > onrecord-1.schema.json', says: 'keep it, to validate records in any language' },
  ],
  async run(args, io) {
    const { positionals } = parseArguments('schema', {}, args);
    if (positionals.length > 0) throw badUsage('schema', `schema takes no argument, got "${positionals[0]!}"`);
    await io.stdout.write(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
    return 0;
  },
};
