import { describeError, OnrecordError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { VERSION } from '../version.ts';
import { badUsage } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { commandHelp, mainHelp } from './help.ts';
import type { CliIo } from './io.ts';

/**
 * The command line as a function: runs one command and gives back the exit code.
 *
 * @param argv what stands behind "onrecord"
 * @returns 0 all done, 1 a check failed, 2 wrong usage or config, 3 some documents failed
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    await io.stderr.write(`onrecord: ${describeError(error)}\n`);
    return exitCodeOf(error);
  }
}

async function dispatch([name, ...args]: readonly string[], io: CliIo): Promise<number> {
  if (name === undefined) {
    await io.stderr.write(mainHelp(COMMANDS));
    return 2;
  }
  if (name === '--version' || name === '-v') {
    await io.stdout.write(`${VERSION}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || (name === 'help' && args.length === 0)) {
    await io.stdout.write(mainHelp(COMMANDS));
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === (name === 'help' ? args[0] : name));
  if (command === undefined) throw unknownCommand(name === 'help' ? args[0]! : name);
  if (name === 'help' || wantsHelp(args)) {
    await io.stdout.write(commandHelp(command));
    return 0;
  }
  return command.run(args, io);
}

/** Whether `--help` stands among the options, that is before a `--`. */
function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function unknownCommand(name: string): OnrecordError {
  if (name.startsWith('-')) return badUsage('', `${name} is no command`, 'see onrecord --help');
  const suggestion = nearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  return badUsage('', `there is no command "${name}"`, `did you mean "${suggestion}"? See onrecord --help`);
}

/** A defect of onrecord itself is neither a failed check nor wrong usage. */
function exitCodeOf(error: unknown): number {
  if (!(error instanceof OnrecordError)) return 3;
  return error.code === 'stage-failed' || error.code === 'bad-record' || error.code === 'bad-pipeline' ? 3 : 2;
}
