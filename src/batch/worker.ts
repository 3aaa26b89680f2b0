import { parentPort, workerData } from 'node:worker_threads';
import { createPipeline } from '../pipeline/pipeline.ts';
import { type Extracted, inProcess } from './extract-item.ts';
import { packReply, type StageNews, type Task, unpackTask, type WorkerSettings } from './worker-messages.ts';

/** The thread behind `worker-pool.ts`: takes tasks one by one, gives back their records as lines of JSON. */
const port = parentPort!;
const { config, place } = workerData as WorkerSettings;
const extractor = inProcess(createPipeline({ config }));
let last = Promise.resolve();
port.on('message', (task: Task) => {
  last = last.then(() => work(task));
});

async function work(task: Task): Promise<void> {
  const extracted: (Extracted | null)[] = [];
  for (const [index, item] of unpackTask(task).entries()) {
    const number = task.first + index;
    Atomics.store(place, 0, number);
    const watch = (stage: string, step: number, steps: number): void => {
      port.postMessage({ number, stage, step, steps } satisfies StageNews);
    };
    extracted.push(await extractor(item, task.watched.includes(number) ? watch : undefined));
  }
  const reply = packReply(extracted);
  port.postMessage(reply, [reply.packed.buffer]);
}
