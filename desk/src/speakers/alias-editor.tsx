import { useState } from 'preact/hooks';
import { api, problemOf } from '../api/index.ts';
import type { Alias, Problem, SpeakerPage } from '../api/types.ts';
import { say } from '../shell/status.tsx';
import { Field } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { Name } from '../ui/words.tsx';

interface Props {
  readonly speaker: SpeakerPage;
  /** After a name was merged or parted. */
  readonly onChange: () => void;
}

/** Other names of the speaker: merges one with this name, and parts them again. */
export function AliasEditor({ speaker: { name, type, aliases }, onChange }: Props) {
  const [text, setText] = useState('');
  const [merged, setMerged] = useState<Pick<Alias, 'type' | 'alias'> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const attempt = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    }
    say(done);
    onChange();
    return true;
  };
  const merge = async (alias: string): Promise<void> => {
    const isDone = await attempt(() => api.setAlias({ type, alias, of: name }), `“${alias}” is ${name} from now on`);
    if (!isDone) return;
    setText('');
    setMerged({ type, alias });
  };
  const part = async (alias: Pick<Alias, 'type' | 'alias'>): Promise<void> => {
    if (await attempt(() => api.removeAlias(alias), `“${alias.alias}” stands for itself again`)) setMerged(null);
  };
  return (
    <section class="aliases" aria-labelledby="aliases">
      <h2 id="aliases">Names</h2>
      <p class="quiet">Quotes under another name of the same speaker can be counted here, in all articles.</p>
      {aliases.length === 0 ? null : (
        <ul class="rows">
          {aliases.map((alias) => (
            <li key={`${alias.type} ${alias.name}`}>
              <Name text={alias.name} />
              <button
                type="button"
                aria-label={`Part ${alias.name} from ${name}`}
                onClick={() => {
                  void part({ type: alias.type, alias: alias.name });
                }}
              >
                Part
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void merge(text.trim());
        }}
      >
        <Field label="Another name">
          <input
            value={text}
            dir="auto"
            maxLength={500}
            autoComplete="off"
            onInput={({ currentTarget }) => {
              setText(currentTarget.value);
            }}
          />
        </Field>
        <button type="submit">Merge</button>
        {merged === null ? null : (
          <button
            type="button"
            onClick={() => {
              void part(merged);
            }}
          >
            Undo
          </button>
        )}
      </form>
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </section>
  );
}
