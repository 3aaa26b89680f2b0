import { useState } from 'preact/hooks';
import type { Range } from '../../../../src/document/range.ts';
import { plain } from '../../../../src/report/bidi.ts';
import { shorten } from '../../../../src/report/words.ts';
import type { CorrectionBody } from '../../api/types.ts';
import { type Shortcut, useShortcuts } from '../../shell/shortcuts.ts';
import { Name } from '../../ui/words.tsx';
import { useArticle } from '../context.ts';
import { findingAt, inspectorAsked, selected } from '../selection.ts';
import { endCaret } from '../words/caret-mode.tsx';
import { chooseNothing } from '../words/chosen.ts';
import { NameForm } from './name-form.tsx';

interface Use extends Omit<Shortcut, 'run'> {
  readonly label: string;
  readonly body: CorrectionBody;
}

/** The words that the reader chose, and what can be made of them: a quote, a name, or a part of what is open. */
export function WordsCard({ words }: { readonly words: Range }) {
  const { article, corrections } = useArticle();
  const [isNaming, setNaming] = useState(false);
  const { text } = article.record.document;
  const own = text.slice(words.start, words.end);
  const uses = usesOf(words, own, article.record);
  const apply = async ({ body }: Use): Promise<void> => {
    const record = await corrections.correct(body);
    if (record === null) return;
    endCaret();
    chooseNothing();
    if (body.action === 'add-quote') selected.value = findingAt(record, 'quotes', words);
    inspectorAsked.value++;
  };
  useShortcuts('The chosen words', [
    ...uses.map((use) => ({
      keys: use.keys,
      does: use.does,
      run: () => {
        void apply(use);
      },
    })),
    {
      keys: 'n',
      does: 'they are a name',
      run: () => {
        setNaming(true);
      },
    },
  ]);
  return (
    <div class="finding chosen">
      <h2>The chosen words</h2>
      <p class="words" aria-live="polite">
        “<Name text={shorten(own, 160)} />”
      </p>
      {isNaming ? (
        <NameForm words={words} name={plain(own)} />
      ) : (
        <p class="actions">
          {uses.map((use) => (
            <button type="button" key={use.keys} disabled={corrections.isBusy} onClick={() => void apply(use)}>
              {use.label} <kbd>{use.keys}</kbd>
            </button>
          ))}
          <button
            type="button"
            onClick={() => {
              setNaming(true);
            }}
          >
            A name <kbd>n</kbd>
          </button>
        </p>
      )}
    </div>
  );
}

function usesOf(words: Range, own: string, record: ReturnType<typeof useArticle>['article']['record']): readonly Use[] {
  const finding = selected.value;
  const add: Use = {
    keys: 'q',
    label: 'A quote',
    does: 'they are a quote',
    body: { action: 'add-quote', content: [words] },
  };
  const quote = finding?.layer === 'quotes' ? record.quotes.find(({ id }) => id === finding.id) : undefined;
  if (quote !== undefined) {
    const fix = { action: 'fix-quote', quote: quote.id } as const;
    const others = quote.content.map(({ start, end }) => ({ start, end }));
    return [
      add,
      {
        keys: 'w',
        label: 'The quote’s words',
        does: 'they are the open quote’s words',
        body: { ...fix, content: [words] },
      },
      {
        keys: 'a',
        label: 'More words of it',
        does: 'they belong to the open quote too',
        body: { ...fix, content: [...others, words].sort((a, b) => a.start - b.start) },
      },
      {
        keys: 's',
        label: 'Its speaker',
        does: 'they name the open quote’s speaker',
        body: { ...fix, source: words, speaker: { name: plain(own) } },
      },
      { keys: 'u', label: 'Its cue', does: 'they are the open quote’s cue', body: { ...fix, cue: words } },
    ];
  }
  const entity = finding?.layer === 'entities' ? record.entities.find(({ id }) => id === finding.id) : undefined;
  if (entity === undefined) return [add];
  const mentions = entity.mentions.filter(({ kind }) => kind === 'name').map(({ start, end }) => ({ start, end }));
  const body: CorrectionBody = { action: 'fix-entity', entity: entity.id, mentions: [...mentions, words] };
  return [add, { keys: 'a', label: `${plain(entity.name)} too`, does: 'they are the open name too', body }];
}
