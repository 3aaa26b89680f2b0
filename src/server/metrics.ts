import type { Store } from '../store/index.ts';

/** Counts what the server does, for Prometheus. */
export interface Metrics {
  requestDone(method: string, route: string, status: number, seconds: number): void;
  documentRead(outcome: string): void;
  /** Documents that are read, or wait for it, now. */
  reading: number;
  /** All of it in the text format of Prometheus (version 0.0.4). */
  text(store: Store): string;
}

const BUCKETS: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Durations {
  readonly counts: number[];
  sum: number;
}

export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Durations>();
  const documents = new Map<string, number>();
  const increase = (counts: Map<string, number>, labels: string): void => {
    counts.set(labels, (counts.get(labels) ?? 0) + 1);
  };
  return {
    reading: 0,
    requestDone(method, route, status, seconds) {
      increase(requests, labelled({ method, route, status: String(status) }));
      const labels = labelled({ route });
      const known = durations.get(labels) ?? { counts: [...BUCKETS, 0].map(() => 0), sum: 0 };
      const bucket = BUCKETS.findIndex((limit) => seconds <= limit);
      known.counts[bucket < 0 ? BUCKETS.length : bucket]!++;
      known.sum += seconds;
      durations.set(labels, known);
    },
    documentRead(outcome) {
      increase(documents, labelled({ outcome }));
    },
    text(store) {
      const { rss, heapUsed, external } = process.memoryUsage();
      const { user, system } = process.cpuUsage();
      const counts = store.counts();
      return [
        ...family('onrecord_http_requests_total', 'counter', 'Requests answered.', [...requests]),
        ...histogram('onrecord_http_request_duration_seconds', 'Time to answer.', durations),
        ...family('onrecord_documents_read_total', 'counter', 'Documents read, by outcome.', [...documents]),
        ...family('onrecord_documents_reading', 'gauge', 'Documents being read or waiting for it.', [
          ['', this.reading],
        ]),
        ...family(
          'onrecord_store_rows',
          'gauge',
          'What the store holds.',
          Object.entries(counts).map(([kind, count]: [string, number]) => [labelled({ kind }), count]),
        ),
        ...family('process_resident_memory_bytes', 'gauge', 'Resident memory.', [['', rss]]),
        ...family('nodejs_heap_used_bytes', 'gauge', 'Memory of JavaScript values, of the main thread.', [
          ['', heapUsed],
        ]),
        ...family('nodejs_external_memory_bytes', 'gauge', 'Memory outside of the heap that JavaScript holds.', [
          ['', external],
        ]),
        ...family('process_cpu_seconds_total', 'counter', 'CPU time used.', [['', (user + system) / 1e6]]),
        '',
      ].join('\n');
    },
  };
}

function family(name: string, type: string, help: string, values: readonly (readonly [string, number])[]): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...values.map(([labels, value]) => `${name}${labels} ${value}`),
  ];
}

function histogram(name: string, help: string, durations: ReadonlyMap<string, Durations>): string[] {
  const lines = [...durations].flatMap(([labels, { counts, sum }]) => {
    const inner = labels.slice(1, -1);
    let total = 0;
    const buckets = counts.map((count, index) => {
      total += count;
      return `${name}_bucket{${inner},le="${BUCKETS[index] ?? '+Inf'}"} ${total}`;
    });
    return [...buckets, `${name}_sum${labels} ${sum}`, `${name}_count${labels} ${total}`];
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...lines];
}

function labelled(labels: Readonly<Record<string, string>>): string {
  const parts = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
  );
  return `{${parts.join(',')}}`;
}
