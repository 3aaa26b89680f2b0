import { VERSION } from '../version.ts';
import type { Command, OptionTable } from './command.ts';

/** What `onrecord --help` prints. */
export function mainHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `onrecord ${VERSION}: who said what, on the record, with the characters to prove it.`,
    '',
    'Usage: onrecord COMMAND [OPTION…]',
    '',
    'Commands',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Examples',
    '  onrecord extract article.txt                    one article, its record to the terminal',
    '  onrecord extract articles/ -o out/ --summary    a folder into a folder, and who said what',
    '',
    'onrecord COMMAND --help tells more. --version prints the version.',
    'Exit codes: 0 all done, 1 a check failed, 2 wrong usage or settings, 3 some documents failed.',
    '',
  ].join('\n');
}

/** What `onrecord COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  return [
    `Usage: onrecord ${command.usage}`,
    '',
    command.summary,
    ...(command.description === undefined ? [] : ['', command.description]),
    '',
    'Options',
    ...optionLines(command.options),
    '',
    'Examples',
    ...command.examples.flatMap(({ line, says }) => [`  ${line}`, `      ${says}`]),
    '',
  ].join('\n');
}

function optionLines(options: OptionTable): string[] {
  const rows = [
    ...Object.entries(options).map(([name, option]) => ({
      left: `${option.short === undefined ? '    ' : `-${option.short}, `}--${name}${option.type === 'string' ? ` ${option.value ?? 'VALUE'}` : ''}`,
      right: option.help,
    })),
    { left: '-h, --help', right: 'this text' },
  ];
  const width = Math.max(...rows.map(({ left }) => left.length));
  return rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`);
}
