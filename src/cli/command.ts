import { parseArgs } from 'node:util';
import { OnrecordError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { CliIo } from './io.ts';

/** An option of a command, as `node:util` parseArgs takes it, with what help says of it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What stands for the value in help: "FILE". */
  readonly value?: string;
  readonly help: string;
}
export type OptionTable = Readonly<Record<string, OptionSpec>>;

export interface Example {
  readonly line: string;
  readonly says: string;
}

/** A command of the command line: what help says of it, and what it does. */
export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** The line after "onrecord": "extract INPUT… [-o OUT]". */
  readonly usage: string;
  /** What a newcomer has to know, in paragraphs. */
  readonly description?: string;
  readonly options: OptionTable;
  readonly examples: readonly Example[];
  /**
   * Runs the command.
   *
   * @param args what stands behind the command's name
   * @returns the exit code: 0 all done, 1 a check failed, 2 wrong usage or config, 3 some documents failed
   * @throws OnrecordError for wrong usage; the dispatcher prints it and exits with 2
   */
  run(args: readonly string[], io: CliIo): Promise<number>;
}

type Value<O extends OptionSpec> = O['type'] extends 'boolean' ? boolean : string;
export type OptionValues<T extends OptionTable> = {
  readonly [K in keyof T]?: T[K]['multiple'] extends true ? readonly Value<T[K]>[] : Value<T[K]>;
};

export interface Arguments<T extends OptionTable> {
  readonly values: OptionValues<T>;
  readonly positionals: readonly string[];
}

/**
 * Reads a command's arguments by its table of options.
 *
 * @throws OnrecordError `bad-usage` for an option that is not in the table (with the nearest one), a value that is missing, or
 *   a value for an option that takes none
 */
export function parseArguments<const T extends OptionTable>(
  command: string,
  options: T,
  args: readonly string[],
): Arguments<T> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(
        Object.entries(options).map(([name, { type, short, multiple }]) => [
          name,
          { type, multiple: multiple ?? false, ...(short === undefined ? {} : { short }) },
        ]),
      ),
      allowPositionals: true,
      strict: true,
    });
    return { values: values as OptionValues<T>, positionals };
  } catch (error) {
    throw usageError(command, options, args, error);
  }
}

/** A usage error of a command, with the way to its help. */
export function badUsage(command: string, message: string, hint?: string): OnrecordError {
  return new OnrecordError('bad-usage', message, { hint: hint ?? `see onrecord ${command} --help` });
}

function usageError(command: string, options: OptionTable, args: readonly string[], error: unknown): OnrecordError {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(-[^']*)'/.exec(message)?.[1];
  if (unknown === undefined) return badUsage(command, firstSentence(message));
  const asTyped = args.find((arg) => arg.startsWith(unknown)) ?? unknown;
  const name = nearest(unknown.replace(/^-+/, ''), Object.keys(options));
  return badUsage(
    command,
    `there is no option ${asTyped.split('=')[0]!}`,
    name === '' ? undefined : `did you mean --${name}? See onrecord ${command} --help`,
  );
}

function firstSentence(message: string): string {
  const end = message.indexOf('. ');
  return end < 0 ? message : message.slice(0, end);
}
