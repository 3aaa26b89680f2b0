import { resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import { badUsage, type Command, type OptionTable, type OptionValues, parseArguments } from '../command.ts';
import { configFrom } from '../config-options.ts';
import type { CliIo } from '../io.ts';
import { number, stopSignal, whole } from '../service-options.ts';
import { DEFAULT_DB } from './db/options.ts';

const OPTIONS = {
  port: { type: 'string', value: 'PORT', help: 'the port (default: 4317); 0 for any that is free' },
  db: { type: 'string', value: 'FILE', help: `the store (default: ${DEFAULT_DB}); made when it is not there` },
  host: { type: 'string', value: 'ADDRESS', help: 'listen at this address (default: 127.0.0.1); others need a token' },
  token: { type: 'string', value: 'TEXT', help: 'ask for this token; better in the environment, as ONRECORD_TOKEN' },
  'allow-host': { type: 'string', multiple: true, value: 'NAME', help: 'answer to this name too; repeatable' },
  'allow-origin': {
    type: 'string',
    multiple: true,
    value: 'ORIGIN',
    help: 'let pages of this origin ask, for example https://desk.example; repeatable',
  },
  folder: { type: 'string', value: 'DIR', help: 'let files of this folder be read from the pages' },
  workers: { type: 'string', value: 'N', help: 'threads that read documents (default: 2)' },
  queue: { type: 'string', value: 'N', help: 'documents that are read or wait at a time; more get 429 (default: 16)' },
  'max-body': { type: 'string', value: 'MB', help: 'largest body of a request (default: 10)' },
  'time-limit': { type: 'string', value: 'S', help: 'longest time that a document may take (default: 60)' },
  engine: { type: 'string', value: 'NAME', help: 'accurate or fast' },
  set: { type: 'string', multiple: true, value: 'KEY=VALUE', help: 'a setting; may be repeated' },
  config: { type: 'string', value: 'FILE', help: 'settings from a JSON file, like pipeline.config.json' },
} as const satisfies OptionTable;
type Values = OptionValues<typeof OPTIONS>;

/** `onrecord serve`: the desk in a browser, and the HTTP API. */
export const serve: Command = {
  name: 'serve',
  summary: 'read, search and correct in a browser, and the HTTP API',
  usage: 'serve [--port 4317] [--db FILE] [OPTION…]',
  description:
    'Runs until it is stopped (Ctrl-C). It listens on this machine alone unless --host says otherwise, and then asks for a token:\n' +
    'that of --token or ONRECORD_TOKEN, or one that it makes up and prints.',
  options: OPTIONS,
  examples: [
    { line: 'onrecord serve', says: 'then open http://127.0.0.1:4317' },
    {
      line: 'onrecord serve --db desk.db --folder articles/ --engine fast',
      says: 'another store, files to read, the fast engine',
    },
    {
      line: `curl -s localhost:4317/extract -H 'Content-Type: application/json' -d '{"text": "“It is safe,” Ana Ruiz said."}'`,
      says: 'the record of an article, which is also in the store then',
    },
  ],
  async run(args, io) {
    const { values, positionals } = parseArguments('serve', OPTIONS, args);
    if (positionals.length > 0) throw badUsage('serve', `serve takes no argument, got "${positionals[0]!}"`);
    const server = await start(values, io);
    const { url, token, problem, hasPages } = server;
    if (problem !== null) await io.stderr.write(`onrecord: the fast engine reads, since ${problem}\n`);
    const at = token === null ? url : `${url}/#token=${encodeURIComponent(token)}`;
    await io.stderr.write(`onrecord: ${hasPages ? 'the desk' : 'the API'} is at ${at} (Ctrl-C ends it)\n`);
    await stopSignal();
    await io.stderr.write('onrecord: ending\n');
    await server.close();
    return 0;
  },
};

async function start(values: Values, io: CliIo) {
  const config = await configFrom(values, io.cwd);
  const folder =
    values.folder === undefined ? undefined : await folderAt(resolve(io.cwd, values.folder), values.folder);
  const token = values.token ?? process.env.ONRECORD_TOKEN;
  const limits = {
    ...(values['max-body'] === undefined
      ? {}
      : { bodyBytes: number('serve', 'max-body', values['max-body'], 0.001, 2000) * 1_000_000 }),
    ...(values.queue === undefined ? {} : { reading: whole('serve', 'queue', values.queue, 1, 10_000) }),
  };
  for (const origin of values['allow-origin'] ?? []) checkOrigin(origin);
  const { startServer } = await import('../../server/start.ts');
  return startServer({
    db: resolve(io.cwd, values.db ?? DEFAULT_DB),
    config,
    limits,
    ...(values.port === undefined ? {} : { port: whole('serve', 'port', values.port, 0, 65_535) }),
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(token === undefined || token === '' ? {} : { token }),
    ...(folder === undefined ? {} : { folder }),
    ...(values.workers === undefined ? {} : { workers: whole('serve', 'workers', values.workers, 1, 256) }),
    ...(values['time-limit'] === undefined
      ? {}
      : { timeLimit: number('serve', 'time-limit', values['time-limit'], 0.1, 86_400) }),
    allowHosts: (values['allow-host'] ?? []).map((host) => host.toLowerCase()),
    allowOrigins: values['allow-origin'] ?? [],
    onDefect: (error) => {
      void io.stderr.write(`onrecord: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    },
  });
}

async function folderAt(path: string, asWritten: string): Promise<string> {
  if ((await stat(path).catch(() => null))?.isDirectory() === true) return path;
  throw badUsage('serve', `--folder "${asWritten}" is no folder`);
}

function checkOrigin(origin: string): void {
  if (URL.canParse(origin) && new URL(origin).origin === origin) return;
  throw badUsage('serve', `--allow-origin "${origin}" is no origin`, 'write it like https://desk.example');
}
