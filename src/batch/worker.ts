import { parentPort, workerData } from 'node:worker_threads';
import { createPipeline } from '../pipeline/pipeline.ts';
import { plainError, type Reply, type Task, type WorkerSettings } from './worker-messages.ts';

/** The thread behind `worker-pool.ts`: takes documents one by one, gives back their records as JSON. */
const port = parentPort!;
const pipeline = createPipeline({ config: (workerData as WorkerSettings).config });
let last = Promise.resolve();
port.on('message', (task: Task) => {
  last = last.then(() => work(task));
});
send({ kind: 'ready' });

async function work({ sequence, input }: Task): Promise<void> {
  try {
    send({ kind: 'done', sequence, line: JSON.stringify(await pipeline.extract(input)) });
  } catch (error) {
    send({ kind: 'failed', sequence, error: plainError(error) });
  }
}

function send(reply: Reply): void {
  port.postMessage(reply);
}
