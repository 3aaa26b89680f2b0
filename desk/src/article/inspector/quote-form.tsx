import { useState } from 'preact/hooks';
import { plain } from '../../../../src/report/bidi.ts';
import type { CorrectionBody, OnrecordRecord } from '../../api/types.ts';
import { QUOTE_KINDS } from '../../ui/choices.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { useArticle } from '../context.ts';

type Quote = OnrecordRecord['quotes'][number];

/** Values of the speaker's list that are no entity's id. */
const NOBODY = '';
const OTHER = 'other';
const AS_IT_IS = 'as it is';

/** Puts a quote's speaker and kind right. */
export function QuoteForm({ quote }: { readonly quote: Quote }) {
  const { article, corrections } = useArticle();
  const unnamed = quote.speaker !== null && quote.speaker.entity === null ? quote.speaker.name : null;
  const was = quote.speaker === null ? NOBODY : (quote.speaker.entity ?? AS_IT_IS);
  const [speaker, setSpeaker] = useState(was);
  const [name, setName] = useState('');
  const [kind, setKind] = useState(quote.kind);
  const fix: CorrectionBody = {
    action: 'fix-quote',
    quote: quote.id,
    ...(speaker === was ? {} : { speaker: speakerOf(speaker, name) }),
    ...(kind === quote.kind ? {} : { kind }),
  };
  const isChanged = Object.keys(fix).length > 2 && (speaker !== OTHER || name.trim() !== '');
  return (
    <form
      class="fix"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) void corrections.correct(fix);
      }}
    >
      <Field label="Speaker">
        <select
          value={speaker}
          onChange={({ currentTarget }) => {
            setSpeaker(currentTarget.value);
          }}
        >
          {unnamed === null ? null : <option value={AS_IT_IS}>{plain(unnamed)}</option>}
          {article.record.entities.map((entity) => (
            <option key={entity.id} value={entity.id}>
              {plain(entity.name)}
            </option>
          ))}
          <option value={NOBODY}>nobody in the text</option>
          <option value={OTHER}>another name…</option>
        </select>
      </Field>
      {speaker === OTHER ? (
        <Field label="Name" note="or words, as in “two officials”">
          <input
            value={name}
            dir="auto"
            onInput={({ currentTarget }) => {
              setName(currentTarget.value);
            }}
          />
        </Field>
      ) : null}
      <Field label="Kind">
        <Select choices={QUOTE_KINDS} value={kind} onChoose={setKind} />
      </Field>
      <button type="submit" class="main" disabled={!isChanged || corrections.isBusy}>
        Save
      </button>
    </form>
  );
}

function speakerOf(choice: string, name: string): { readonly entity: string } | { readonly name: string } | null {
  if (choice === NOBODY) return null;
  return choice === OTHER ? { name: name.trim() } : { entity: choice };
}
