import {
  addDuration,
  type Durations,
  family,
  histogram,
  increase,
  labelled,
  processFamilies,
} from '../server/prometheus.ts';

/** Jobs by state, of one of the queues. */
export interface QueueCounts {
  readonly queue: string;
  readonly states: Readonly<Record<string, number>>;
}

/** Counts what a queue worker does, for Prometheus. */
export interface JobMetrics {
  /** Jobs that run now. */
  running: number;
  jobDone(outcome: string, seconds: number): void;
  /** All of it in the text format of Prometheus (version 0.0.4). */
  text(queues: readonly QueueCounts[]): string;
}

export function createJobMetrics(): JobMetrics {
  const jobs = new Map<string, number>();
  const durations = new Map<string, Durations>();
  return {
    running: 0,
    jobDone(outcome, seconds) {
      increase(jobs, labelled({ outcome }));
      addDuration(durations, labelled({ outcome }), seconds);
    },
    text(queues) {
      const waiting = queues.flatMap(({ queue, states }) =>
        Object.entries(states).map(([state, count]) => [labelled({ queue, state }), count] as const),
      );
      return [
        ...family('onrecord_jobs_total', 'counter', 'Jobs run, by outcome.', [...jobs]),
        ...histogram('onrecord_job_duration_seconds', 'Time from taking a job to its outcome.', durations),
        ...family('onrecord_jobs_running', 'gauge', 'Jobs that run now.', [['', this.running]]),
        ...family('onrecord_queue_jobs', 'gauge', 'Jobs in Redis, by queue and state.', waiting),
        ...processFamilies(),
        '',
      ].join('\n');
    },
  };
}
