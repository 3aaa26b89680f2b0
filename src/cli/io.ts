import { once } from 'node:events';
import { isatty } from 'node:tty';
import { type Colours, coloursFor } from './colours.ts';

/** Where a command writes text: standard output, standard error, or a test's memory. */
export interface TextWriter {
  readonly isTTY: boolean;
  /** Resolves when the text is taken, so that awaiting it keeps memory flat. */
  write(text: string): Promise<void>;
  /** The same for text that is UTF-8 already. */
  writeBytes?(bytes: Uint8Array): Promise<void>;
}

/** The world of a command: what it reads, where it writes, where it stands. A test hands in its own. */
export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data, and nothing else. */
  readonly stdout: TextWriter;
  /** Messages and progress. */
  readonly stderr: TextWriter;
  /** Absolute path that relative ones are resolved against. */
  readonly cwd: string;
  /** Colours for text on standard output: plain text unless it is a terminal. */
  readonly colours: Colours;
}

/** The io of the running process. Colours follow https://no-color.org. */
export function processIo(): CliIo {
  const stdout = streamWriter(process.stdout);
  return {
    stdin: process.stdin,
    stdout,
    stderr: streamWriter(process.stderr),
    cwd: process.cwd(),
    colours: coloursFor(stdout.isTTY && (process.env.NO_COLOR ?? '') === ''),
  };
}

function streamWriter(stream: NodeJS.WriteStream): TextWriter {
  const write = async (data: string | Uint8Array): Promise<void> => {
    if (!stream.write(data)) await once(stream, 'drain');
  };
  return { isTTY: stream === process.stdout ? isatty(1) : isatty(2), write, writeBytes: write };
}
