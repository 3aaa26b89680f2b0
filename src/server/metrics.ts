import type { Store } from '../store/index.ts';
import { addDuration, type Durations, family, histogram, increase, labelled, processFamilies } from './prometheus.ts';

/** Counts what the server does, for Prometheus. */
export interface Metrics {
  requestDone(method: string, route: string, status: number, seconds: number): void;
  documentRead(outcome: string): void;
  /** Documents that are read, or wait for it, now. */
  reading: number;
  /** All of it in the text format of Prometheus (version 0.0.4). */
  text(store: Store): string;
}

export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Durations>();
  const documents = new Map<string, number>();
  return {
    reading: 0,
    requestDone(method, route, status, seconds) {
      increase(requests, labelled({ method, route, status: String(status) }));
      addDuration(durations, labelled({ route }), seconds);
    },
    documentRead(outcome) {
      increase(documents, labelled({ outcome }));
    },
    text(store) {
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
        ...processFamilies(),
        '',
      ].join('\n');
    },
  };
}
