import { useState } from 'preact/hooks';
import { api, problemOf } from '../api/index.ts';
import type { Problem } from '../api/types.ts';
import { go } from '../router.ts';
import { Field } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';

/** An article's words and, if wanted, where they are from; goes to the article once it was read. */
export function PasteForm() {
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = async (form: HTMLFormElement): Promise<void> => {
    setReading(true);
    setProblem(null);
    try {
      const { document } = await api.extract(articleIn(new FormData(form)));
      go(['documents', document.id]);
    } catch (error) {
      setProblem(problemOf(error));
      setReading(false);
    }
  };
  return (
    <form
      class="paste"
      aria-busy={isReading}
      onSubmit={(event) => {
        event.preventDefault();
        void read(event.currentTarget);
      }}
    >
      <Field label="Text">
        <textarea name="text" rows={10} required dir="auto" />
      </Field>
      <details class="more">
        <summary>Where it is from</summary>
        <div class="fields">
          <Field label="Headline" note="where the text does not begin with it">
            <input name="title" dir="auto" />
          </Field>
          <Field label="Published" note="relative dates count from here">
            <input name="publishedAt" type="date" />
          </Field>
          <Field label="Outlet">
            <input name="source" dir="auto" />
          </Field>
          <Field label="Address">
            <input name="url" type="url" placeholder="https://" />
          </Field>
        </div>
      </details>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p class="actions">
        <button type="submit" class="main" disabled={isReading}>
          {isReading ? 'Reading…' : 'Read it'}
        </button>
      </p>
    </form>
  );
}

function articleIn(data: FormData): { readonly text: string } & Readonly<Record<string, string>> {
  const fields = [...data].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : [],
  );
  return { text: '', ...Object.fromEntries(fields) };
}
