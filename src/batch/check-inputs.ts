import { isRaw, type Origin, type UnreadItem } from '../formats/item.ts';
import { parseLine } from '../formats/json.ts';
import { type Failure, failureOf } from './failure.ts';

/** What a run would read. */
export interface InputCheck {
  readonly documents: number;
  /** Of those, the ones that cannot be read. */
  readonly failed: number;
}

/** Reads and checks all documents without extracting them. */
export async function checkInputs(
  items: AsyncIterable<UnreadItem>,
  onFailure: (failure: Failure, origin: Origin) => void | Promise<void>,
): Promise<InputCheck> {
  const check = { documents: 0, failed: 0 };
  for await (const unread of items) {
    const item = isRaw(unread) ? parseLine(unread) : unread;
    if (item === null) continue;
    check.documents++;
    if (item.ok) continue;
    check.failed++;
    await onFailure(failureOf(item.id, item.origin, item.error), item.origin);
  }
  return check;
}
