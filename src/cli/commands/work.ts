import { badUsage, type Command, type OptionTable, type OptionValues, parseArguments } from '../command.ts';
import { configFrom } from '../config-options.ts';
import type { CliIo } from '../io.ts';
import { number, stopSignal, whole } from '../service-options.ts';

const OPTIONS = {
  redis: { type: 'string', value: 'URL', help: 'where Redis is (default: ONRECORD_REDIS, or redis://127.0.0.1:6379)' },
  queue: { type: 'string', value: 'NAME', help: 'the queue of documents (default: onrecord)' },
  workers: { type: 'string', value: 'N', help: 'threads that read documents (default: one a core)' },
  'time-limit': { type: 'string', value: 'S', help: 'longest time that a document may take (default: 60)' },
  remember: { type: 'string', value: 'HOURS', help: 'how long the same document gives no second record (default: 24)' },
  lock: { type: 'string', value: 'S', help: 'time after which the job of a lost worker is given on (default: 30)' },
  'metrics-port': { type: 'string', value: 'PORT', help: 'answer /metrics and /healthz there; 0 for any that is free' },
  'metrics-host': { type: 'string', value: 'ADDRESS', help: 'the address for it (default: 127.0.0.1)' },
  engine: { type: 'string', value: 'NAME', help: 'accurate or fast' },
  set: { type: 'string', multiple: true, value: 'KEY=VALUE', help: 'a setting; may be repeated' },
  config: { type: 'string', value: 'FILE', help: 'settings from a JSON file, like pipeline.config.json' },
} as const satisfies OptionTable;
type Values = OptionValues<typeof OPTIONS>;

/** `onrecord work`: documents from a queue in, records into another one. */
export const work: Command = {
  name: 'work',
  summary: 'read documents from a queue on Redis, for feeds',
  usage: 'work [--redis URL] [--queue NAME] [OPTION…]',
  description:
    'Takes documents from the BullMQ queue NAME, puts their records into NAME-records, and those that fail for good into NAME-dead.\n' +
    'Runs until it is stopped (SIGTERM, Ctrl-C), and then ends the documents that it has begun. Any number of them may run.',
  options: OPTIONS,
  examples: [
    { line: 'onrecord work --engine fast', says: 'reads the queue "onrecord" of this machine' },
    {
      line: 'onrecord work --redis redis://queue.example:6379 --queue wires --metrics-port 9464',
      says: 'another queue, and metrics for Prometheus',
    },
  ],
  async run(args, io) {
    const { values, positionals } = parseArguments('work', OPTIONS, args);
    if (positionals.length > 0) throw badUsage('work', `work takes no argument, got "${positionals[0]!}"`);
    const { problem, metricsUrl, close } = await start(values, io);
    if (problem !== null) await io.stderr.write(`onrecord: the fast engine reads, since ${problem}\n`);
    const at = metricsUrl === null ? '' : `; metrics are at ${metricsUrl}/metrics`;
    await io.stderr.write(`onrecord: waiting for documents${at} (Ctrl-C ends it)\n`);
    await stopSignal();
    await io.stderr.write('onrecord: ending\n');
    await close();
    return 0;
  },
};

async function start(values: Values, io: CliIo) {
  const config = await configFrom(values, io.cwd);
  const redis = values.redis ?? process.env.ONRECORD_REDIS;
  const limit = (option: 'time-limit' | 'remember' | 'lock', least: number, most: number): number | undefined =>
    values[option] === undefined ? undefined : number('work', option, values[option], least, most);
  const [timeLimit, rememberHours, lockSeconds] = [
    limit('time-limit', 0.1, 86_400),
    limit('remember', 0.001, 10_000),
    limit('lock', 1, 3600),
  ];
  const { startQueueWorker } = await import('../../queue/work.ts');
  return startQueueWorker({
    config,
    ...(redis === undefined || redis === '' ? {} : { redis }),
    ...(values.queue === undefined ? {} : { queue: queueName(values.queue) }),
    ...(values.workers === undefined ? {} : { workers: whole('work', 'workers', values.workers, 1, 256) }),
    ...(timeLimit === undefined ? {} : { timeLimit }),
    ...(rememberHours === undefined ? {} : { rememberHours }),
    ...(lockSeconds === undefined ? {} : { lockSeconds }),
    ...(values['metrics-port'] === undefined
      ? {}
      : { metricsPort: whole('work', 'metrics-port', values['metrics-port'], 0, 65_535) }),
    ...(values['metrics-host'] === undefined ? {} : { metricsHost: values['metrics-host'] }),
    onMessage: (message) => {
      void io.stderr.write(`onrecord: ${message}\n`);
    },
  });
}

function queueName(name: string): string {
  if (/^[\w.-]+$/.test(name)) return name;
  throw badUsage('work', `--queue "${name}" is no name`, 'use letters, digits, ".", "-" and "_"');
}
