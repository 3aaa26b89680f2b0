import { useRef } from 'preact/hooks';
import { shorten } from '../../../src/report/words.ts';
import type { ArticleInput } from '../api/index.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { Field } from '../ui/field.tsx';
import { readArticle } from './queue.ts';

/** An article's words and, if wanted, where they are from. */
export function PasteForm() {
  const form = useRef<HTMLFormElement>(null);
  useShortcuts('Reading', [
    {
      keys: 'p',
      does: 'go to the field for the text',
      run: () => {
        form.current?.querySelector('textarea')?.focus();
      },
    },
  ]);
  return (
    <form
      class="paste"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        const article = articleIn(new FormData(event.currentTarget));
        readArticle(article.title ?? shorten(article.text ?? 'Pasted text', 60), article, () => form.current?.reset());
      }}
    >
      <Field label="Text" note="pasted from anywhere">
        <textarea name="text" rows={8} required dir="auto" />
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
      <p class="actions">
        <button type="submit" class="main">
          Read it
        </button>
      </p>
    </form>
  );
}

function articleIn(data: FormData): ArticleInput {
  const fields = [...data].flatMap(([name, value]) =>
    typeof value === 'string' && (name === 'text' || value.trim() !== '') ? [[name, value] as const] : [],
  );
  return Object.fromEntries(fields);
}
