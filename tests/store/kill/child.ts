import { openStore } from '../../../src/store/index.ts';
import { killRecord } from './record.ts';

/**
 * Writes into a store until it is killed, and says on standard output what it was told is done: "put ID" after a record,
 * "add FROM TO" after a batch, "correct ID" after a correction, each on a line.
 */
const [path, from] = process.argv.slice(2);
const store = await openStore(path!);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
for (let next = Number(from); ; next += 30) {
  for (let index = next; index < next + 5; index++) {
    store.put(killRecord(index, 0));
    say(`put ${index}`);
  }
  await store.add(Array.from({ length: 25 }, (_, offset) => killRecord(next + 5 + offset, 0)));
  say(`add ${next + 5} ${next + 30}`);
  store.correct(`k${next}`, { action: 'reject-quote', quote: 'q2' });
  say(`correct ${next}`);
  store.put(killRecord(next + 1, 1));
  say(`replace ${next + 1}`);
}
