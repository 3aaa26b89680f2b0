import { useState } from 'preact/hooks';
import { count } from '../../../src/report/words.ts';
import { problemOf } from '../api/index.ts';
import type { ClaimHit, Problem } from '../api/types.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { say } from '../shell/status.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { COPY_FORMATS, type CopyFormat, written } from './copy-formats.ts';
import { CopyDialog } from './copy-dialog.tsx';

interface Props {
  readonly shown: readonly ClaimHit[];
  readonly chosen: readonly ClaimHit[];
  readonly onChoose: (chosen: ReadonlyMap<string, ClaimHit>) => void;
  readonly onToggle: (claim: ClaimHit) => void;
  /** The claim that has the focus. */
  readonly atHand: () => ClaimHit | undefined;
}

/** Copies the chosen claims, or all that are shown, in one of three formats. */
export function CopyBar({ shown, chosen, onChoose, onToggle, atHand }: Props) {
  const [format, setFormat] = useState<CopyFormat>('text');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async (claims: readonly ClaimHit[]): Promise<void> => {
    if (claims.length === 0) return;
    setProblem(null);
    try {
      const text = await written(claims, format);
      if (await intoClipboard(text)) say(`${count(claims.length, 'claim')} copied as ${COPY_FORMATS[format]}`);
      else setByHand(text);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  useShortcuts('Claims to copy', [
    {
      keys: 'x',
      does: 'choose this claim, or do not',
      run: () => {
        const claim = atHand();
        if (claim !== undefined) onToggle(claim);
      },
    },
    {
      keys: 'c',
      does: 'copy what is chosen, or else this claim',
      run: () => {
        const claim = atHand();
        void copy(chosen.length > 0 || claim === undefined ? chosen : [claim]);
      },
    },
  ]);
  const areAllChosen = shown.length > 0 && chosen.length >= shown.length;
  return (
    <div class="copy-bar" role="group" aria-label="Copy">
      <button
        type="button"
        disabled={shown.length === 0}
        onClick={() => {
          onChoose(
            new Map(areAllChosen ? [] : shown.map((claim) => [`${claim.document.id}\n${claim.claim}`, claim] as const)),
          );
        }}
      >
        {areAllChosen ? 'Choose none' : 'Choose all'}
      </button>
      <label class="inline">
        <span>Copy as</span>
        <select
          value={format}
          onChange={({ currentTarget }) => {
            setFormat(currentTarget.value as CopyFormat);
          }}
        >
          {Object.entries(COPY_FORMATS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="main"
        disabled={chosen.length === 0}
        onClick={() => {
          void copy(chosen);
        }}
      >
        {chosen.length === 0 ? 'Copy' : `Copy ${count(chosen.length, 'claim')}`}
      </button>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {byHand === null ? null : (
        <CopyDialog
          text={byHand}
          onClose={() => {
            setByHand(null);
          }}
        />
      )}
    </div>
  );
}

/** Whether the browser let it: it does on this machine and under https, where nobody has forbidden it. */
async function intoClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
