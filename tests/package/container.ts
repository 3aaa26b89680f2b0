import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { argumentsOf, type Stage, unprivileged } from './dockerfile.ts';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Serving {
  readonly url: string;
  /** Whether the health check of the container file says so. */
  isHealthy(): Promise<boolean>;
  /** Ends it as a container is ended, by SIGTERM; the exit code. */
  stop(): Promise<number | null>;
}

/** What a played image does: its commands, as a user who can write in the volume only, and without a temporary folder. */
export function container(
  stage: Stage,
  root: string,
): { run(args: readonly string[], input: string): Run; serve(): Promise<Serving> } {
  const [entry] = JSON.parse(argumentsOf(stage, 'ENTRYPOINT')[0]!) as [string];
  const command = JSON.parse(argumentsOf(stage, 'CMD')[0]!) as string[];
  const bin = join(root, 'usr/local/bin');
  const options = {
    cwd: join(root, argumentsOf(stage, 'WORKDIR').at(-1)!),
    env: {
      PATH: `${bin}:${process.env.PATH}`,
      NODE_ENV: 'production',
      HOME: '/nonexistent',
      TMPDIR: '/nonexistent',
    },
    ...unprivileged(),
  };
  return {
    run: (args, input) => spawnSync(entry, args, { ...options, input, encoding: 'utf8' }),
    async serve() {
      const port = await freePort();
      const args = [...command, '--port', String(port)].map((arg) => arg.replace(/^\/data/, join(root, 'data')));
      const child = spawn(entry, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
      const ended = once(child, 'exit') as Promise<[number | null]>;
      const stderr = child.stderr.setEncoding('utf8');
      let said = '';
      for await (const part of stderr.iterator({ destroyOnReturn: false }) as AsyncIterable<string>) {
        said += part;
        if (said.includes('Ctrl-C')) break;
      }
      if (child.exitCode !== null) throw new Error(`serve ended: ${said}`);
      stderr.resume();
      return {
        url: `http://127.0.0.1:${port}`,
        isHealthy: async () => (await healthCheck(stage, port, options)) === 0,
        async stop() {
          child.kill('SIGTERM');
          return (await ended)[0];
        },
      };
    },
  };
}

async function healthCheck(stage: Stage, port: number, options: object): Promise<number | null> {
  const [, words] = / CMD (\[.*\])$/.exec(argumentsOf(stage, 'HEALTHCHECK')[0]!)!;
  const [command, ...args] = JSON.parse(words!) as [string, ...string[]];
  const child = spawn(
    command,
    args.map((arg) => arg.replace(':4317', `:${port}`)),
    { ...options, stdio: 'inherit' },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
