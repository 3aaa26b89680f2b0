import type { StoredDocument } from '../../api/types.ts';

type Kept = StoredDocument['corrections'][number];

/** What Undo takes back and what Redo puts in again, or null. */
export interface History {
  readonly undo: Kept | null;
  readonly redo: Kept | null;
}

/**
 * The newest correction in force is the one to take back. Those taken back that are newer than it come again, the oldest first;
 * so whoever corrects after taking back goes on from there, and the list still holds the others.
 */
export function historyOf(corrections: readonly Kept[]): History {
  const live = corrections.filter(({ undone }) => undone === null);
  const undo = live.reduce<Kept | null>((newest, one) => (newest === null || one.id > newest.id ? one : newest), null);
  const redo = corrections
    .filter(({ undone, id }) => undone !== null && id > (undo?.id ?? 0))
    .reduce<Kept | null>((oldest, one) => (oldest === null || one.id < oldest.id ? one : oldest), null);
  return { undo, redo };
}
