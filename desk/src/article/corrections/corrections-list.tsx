import { useState } from 'preact/hooks';
import { count } from '../../../../src/report/words.ts';
import { api, problemOf } from '../../api/index.ts';
import type { Problem, StoredDocument } from '../../api/types.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { describe } from './describe.ts';
import type { Corrections } from './use-corrections.ts';

interface Props {
  readonly stored: StoredDocument;
  readonly corrections: Corrections;
}

/** What was put right, beside the machine's own reading, each to be taken back; and the gold made of it. */
export function CorrectionsList({ stored, corrections }: Props) {
  const { undo, redo, isBusy } = corrections;
  const live = stored.corrections.filter(({ undone }) => undone === null).length;
  return (
    <section class="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">Corrections</h2>
      <p class="quiet">
        {live === 0
          ? 'None: this is what the machine found.'
          : `${count(live, 'correction')} over what the machine found.`}
      </p>
      <p class="actions">
        <Act label="Undo" isOff={undo === null || isBusy} act={() => undo !== null && corrections.takeBack(undo)} />
        <Act label="Redo" isOff={redo === null || isBusy} act={() => redo !== null && corrections.putBack(redo)} />
        <Act label="It is right as it is" isOff={isBusy} act={() => corrections.correct({ action: 'confirm' })} />
        {live === 0 ? null : <GoldButton id={stored.record.document.id} />}
      </p>
      <ol class="log">
        {stored.corrections.map((correction) => (
          <li key={correction.id} class={correction.undone === null ? undefined : 'undone'}>
            <span>
              {describe(correction, stored.record)}
              {correction.undone === null ? null : <span class="quiet"> (taken back)</span>}
              {correction.fits ? null : <span class="misfit"> Its words are no longer in the article.</span>}
            </span>
            {correction.undone === null ? (
              <Act
                label="Take back"
                of={describe(correction, stored.record)}
                isOff={isBusy}
                act={() => corrections.takeBack(correction)}
              />
            ) : (
              <Act
                label="Put in again"
                of={describe(correction, stored.record)}
                isOff={isBusy}
                act={() => corrections.putBack(correction)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ActProps {
  readonly label: string;
  /** What it is about, for those who hear the page; a button in a list of its like. */
  readonly of?: string;
  readonly isOff: boolean;
  readonly act: () => unknown;
}

function Act({ label, of, isOff, act }: ActProps) {
  return (
    <button
      type="button"
      class={of === undefined ? undefined : 'link'}
      aria-label={of === undefined ? undefined : `${label}: ${of}`}
      disabled={isOff}
      onClick={() => {
        act();
      }}
    >
      {label}
    </button>
  );
}

/** Saves the corrected article as gold, which `onrecord eval` takes. */
function GoldButton({ id }: { readonly id: string }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (): Promise<void> => {
    try {
      saveFile(`${fileName(id)}.json`, await api.gold(id), 'application/json');
      setProblem(null);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <>
      <button type="button" onClick={() => void save()}>
        Save as gold
      </button>
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </>
  );
}

/** An id as the name of a file. */
function fileName(id: string): string {
  return id.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 100);
}
