import { useState } from 'preact/hooks';
import { api, problemOf } from '../../api/index.ts';
import type { Correction, CorrectionBody, OnrecordRecord, Problem, StoredDocument } from '../../api/types.ts';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { say } from '../../shell/status.tsx';
import { describe } from './describe.ts';
import { type History, historyOf } from './history.ts';

export interface Corrections extends History {
  /** Corrects the document. This and the next two give the record as it is then, or null where it was not done. */
  correct(body: CorrectionBody): Promise<OnrecordRecord | null>;
  takeBack(correction: Correction): Promise<OnrecordRecord | null>;
  putBack(correction: Correction): Promise<OnrecordRecord | null>;
  /** Why the last one was not done, or null. */
  readonly problem: Problem | null;
  readonly isBusy: boolean;
}

/**
 * Correcting a document of the store, with Undo and Redo. The server keeps the corrections; the document is asked for anew after
 * each.
 *
 * @param changed is given the document as it is now
 */
export function useCorrections(stored: StoredDocument, changed: (stored: StoredDocument) => void): Corrections {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { id } = stored.record.document;
  const perform = async (action: () => Promise<Correction>, done: string): Promise<OnrecordRecord | null> => {
    if (isBusy) return null;
    setBusy(true);
    setProblem(null);
    try {
      const correction = await action();
      const after = await api.document(id);
      changed(after);
      say(`${done}${describe(correction, after.record)}`);
      return after.record;
    } catch (error) {
      setProblem(problemOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const history = historyOf(stored.corrections);
  const corrections: Corrections = {
    ...history,
    correct: (body) => perform(() => api.correct(id, body), ''),
    takeBack: (correction) => perform(() => api.undo(id, correction.id), 'Taken back. '),
    putBack: (correction) => perform(() => api.redo(id, correction.id), 'Put in again. '),
    problem,
    isBusy,
  };
  const { undo, redo } = history;
  const redoNow = (): void => {
    if (redo === null) say('Nothing to put in again');
    else void corrections.putBack(redo);
  };
  useShortcuts('Corrections', [
    {
      keys: 'Mod+z',
      does: 'take the last correction back',
      run: () => {
        if (undo === null) say('Nothing to take back');
        else void corrections.takeBack(undo);
      },
    },
    { keys: 'Mod+Shift+z', does: 'put it in again', run: redoNow },
    { keys: 'Mod+y', does: 'put it in again', run: redoNow },
  ]);
  return corrections;
}
