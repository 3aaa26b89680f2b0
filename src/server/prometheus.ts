/** Times of one kind, counted by how long they were. */
export interface Durations {
  readonly counts: number[];
  sum: number;
}

const BUCKETS: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function increase(counts: Map<string, number>, labels: string): void {
  counts.set(labels, (counts.get(labels) ?? 0) + 1);
}

export function addDuration(durations: Map<string, Durations>, labels: string, seconds: number): void {
  const known = durations.get(labels) ?? { counts: [...BUCKETS, 0].map(() => 0), sum: 0 };
  const bucket = BUCKETS.findIndex((limit) => seconds <= limit);
  known.counts[bucket < 0 ? BUCKETS.length : bucket]!++;
  known.sum += seconds;
  durations.set(labels, known);
}

/** What each process has: memory and CPU time. */
export function processFamilies(): string[] {
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    ...family('process_resident_memory_bytes', 'gauge', 'Resident memory.', [['', rss]]),
    ...family('nodejs_heap_used_bytes', 'gauge', 'Memory of JavaScript values, of the main thread.', [['', heapUsed]]),
    ...family('nodejs_external_memory_bytes', 'gauge', 'Memory outside of the heap that JavaScript holds.', [
      ['', external],
    ]),
    ...family('process_cpu_seconds_total', 'counter', 'CPU time used.', [['', (user + system) / 1e6]]),
  ];
}

/** Lines of one family of metrics: values by their labels, which `labelled` writes. */
export function family(
  name: string,
  type: string,
  help: string,
  values: readonly (readonly [string, number])[],
): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...values.map(([labels, value]) => `${name}${labels} ${value}`),
  ];
}

export function histogram(name: string, help: string, durations: ReadonlyMap<string, Durations>): string[] {
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

export function labelled(labels: Readonly<Record<string, string>>): string {
  const parts = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
  );
  return `{${parts.join(',')}}`;
}
