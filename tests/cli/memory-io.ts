import { tmpdir } from 'node:os';
import { coloursFor } from '../../src/cli/colours.ts';
import type { CliIo } from '../../src/cli/io.ts';

export interface MemoryIo extends CliIo {
  readonly out: () => string;
  readonly err: () => string;
}

/** An io that keeps what is written, reads `stdin` from memory, and is no terminal unless told. */
export function memoryIo({ stdin = '', cwd = tmpdir(), isTTY = false }: Partial<MemoryOptions> = {}): MemoryIo {
  const written = { out: '', err: '' };
  const bytes = typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
  const writer = (key: keyof typeof written) => ({
    isTTY,
    write(text: string) {
      written[key] += text;
      return Promise.resolve();
    },
  });
  return {
    stdin: {
      async *[Symbol.asyncIterator]() {
        await Promise.resolve();
        if (bytes.length > 0) yield bytes;
      },
    },
    stdout: writer('out'),
    stderr: writer('err'),
    cwd,
    colours: coloursFor(isTTY),
    out: () => written.out,
    err: () => written.err,
  };
}

interface MemoryOptions {
  readonly stdin: string | Uint8Array;
  readonly cwd: string;
  readonly isTTY: boolean;
}
