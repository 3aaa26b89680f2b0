import { describeError } from '../../errors.ts';
import { EXCHANGE_READERS, EXCHANGE_WRITERS } from '../../formats/exchange/registry.ts';
import { count } from '../../report/words.ts';
import { badUsage, type Command, type OptionTable, parseArguments } from '../command.ts';

const OPTIONS = {
  from: { type: 'string', value: 'FORMAT', help: 'the format of IN (default: told by its ending)' },
  to: { type: 'string', value: 'FORMAT', help: 'the format of OUT (default: told by its ending)' },
  quiet: { type: 'boolean', short: 'q', help: 'no messages' },
} as const satisfies OptionTable;

/** `onrecord convert`: one format in, another out. */
export const convert: Command = {
  name: 'convert',
  summary: 'convert records, annotated texts and documents from one format to another',
  usage: 'convert IN OUT [--from FORMAT] [--to FORMAT]',
  description: [
    'IN is a file or, where a format has several files, a folder; - is standard input. OUT is the same; - is standard output.',
    'A document that cannot be read costs no other; the exit code is then 3.',
    '',
    'Formats of IN',
    ...table(EXCHANGE_READERS),
    '',
    'Formats of OUT',
    ...table(EXCHANGE_WRITERS),
  ].join('\n'),
  options: OPTIONS,
  examples: [
    { line: 'onrecord convert records.jsonl claims.csv', says: 'claims as a table for a spreadsheet' },
    { line: 'onrecord convert records.jsonl today.md', says: 'the ten claims most worth checking, to read' },
    {
      line: 'onrecord convert records.jsonl drafts.jsonld --to claim-review',
      says: 'drafts of ClaimReview, without a verdict',
    },
    { line: 'onrecord convert annotated/ gold/ --from brat --to gold', says: 'annotations for onrecord eval' },
  ],
  async run(args, io) {
    const { values, positionals } = parseArguments('convert', OPTIONS, args);
    const [input, output, ...others] = positionals;
    if (input === undefined || output === undefined || others.length > 0) {
      throw badUsage('convert', `convert takes one input and one output, got ${count(positionals.length, 'path')}`);
    }
    const { convertFiles } = await import('../../batch/convert-files.ts');
    const say = (message: string): Promise<void> =>
      values.quiet === true ? Promise.resolve() : io.stderr.write(`onrecord: ${message}\n`);
    const { documents, failed } = await convertFiles({
      input,
      output: output === '-' ? io.stdout : output,
      ...(values.from === undefined ? {} : { from: values.from }),
      ...(values.to === undefined ? {} : { to: values.to }),
      cwd: io.cwd,
      stdin: io.stdin,
      onFailure: (error) => say(describeError(error)),
    });
    if (output !== '-' || failed > 0) {
      await say(`${count(documents, 'document')} converted${failed > 0 ? `, ${failed} failed` : ''}`);
    }
    return failed > 0 ? 3 : 0;
  },
};

function table(formats: readonly { readonly name: string; readonly summary: string }[]): string[] {
  const width = Math.max(...formats.map(({ name }) => name.length));
  return formats.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
}
