import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityType } from '../../../../src/document/entity.ts';
import type { Range } from '../../../../src/document/range.ts';
import { ENTITY_TYPES } from '../../ui/choices.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { useArticle } from '../context.ts';
import { findingAt, inspectorAsked, selected } from '../selection.ts';
import { endCaret } from '../words/caret-mode.tsx';
import { chooseNothing } from '../words/chosen.ts';

interface Props {
  readonly words: Range;
  /** The name that the words are taken for. */
  readonly name: string;
}

/** Adds a name that the machine did not find. */
export function NameForm({ words, name: first }: Props) {
  const { corrections } = useArticle();
  const [name, setName] = useState(first);
  const [type, setType] = useState<EntityType>('person');
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const add = async (): Promise<void> => {
    const record = await corrections.correct({ action: 'add-entity', type, name: name.trim(), mentions: [words] });
    if (record === null) return;
    endCaret();
    chooseNothing();
    selected.value = findingAt(record, 'entities', words);
    inspectorAsked.value++;
  };
  return (
    <form
      class="fix"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void add();
      }}
    >
      <Field label="Name">
        <input
          value={name}
          dir="auto"
          onInput={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
      </Field>
      <Field label="Type">
        <Select choices={ENTITY_TYPES} value={type} onChoose={setType} />
      </Field>
      <button type="submit" class="main" disabled={name.trim() === '' || corrections.isBusy}>
        Add the name
      </button>
    </form>
  );
}
