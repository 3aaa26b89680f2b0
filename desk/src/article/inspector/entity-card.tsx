import { useState } from 'preact/hooks';
import { count } from '../../../../src/report/words.ts';
import type { CorrectionBody, OnrecordRecord } from '../../api/types.ts';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { ENTITY_TYPES } from '../../ui/choices.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Name } from '../../ui/words.tsx';
import { useArticle } from '../context.ts';
import { Facts } from './facts.tsx';
import { MachineSaid } from './machine-said.tsx';

type Entity = OnrecordRecord['entities'][number];

/** Somebody or something that is named, and the form to put it right. */
export function EntityCard({ entity }: { readonly entity: Entity }) {
  const { stored, isMachine, corrections } = useArticle();
  const before = stored.machine.entities.find(({ id }) => id === entity.id);
  const reject = (): void => {
    void corrections.correct({ action: 'reject-entity', entity: entity.id });
  };
  useShortcuts('The open name', [{ keys: 'x', does: 'it is no name', run: reject }]);
  return (
    <div class="finding">
      <h2>
        <Name text={entity.name} />
      </h2>
      <Facts
        facts={[
          ['Type', ENTITY_TYPES[entity.type]],
          ['Also', entity.aliases.length === 0 ? null : <Name text={entity.aliases.join(', ')} />],
          ['In the text', count(entity.mentions.length, 'time')],
        ]}
      />
      <MachineSaid layer="entities" id={entity.id}>
        The machine said: <Name text={before?.name ?? ''} />, {before === undefined ? '' : ENTITY_TYPES[before.type]},{' '}
        {count(before?.mentions.length ?? 0, 'time')}
      </MachineSaid>
      {isMachine ? null : (
        <>
          <EntityForm key={JSON.stringify(entity)} entity={entity} />
          <p class="actions">
            <button type="button" class="bad" disabled={corrections.isBusy} onClick={reject}>
              It is no name <kbd>x</kbd>
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function EntityForm({ entity }: { readonly entity: Entity }) {
  const { corrections } = useArticle();
  const [name, setName] = useState(entity.name);
  const [type, setType] = useState(entity.type);
  const fix: CorrectionBody = {
    action: 'fix-entity',
    entity: entity.id,
    ...(name.trim() === entity.name ? {} : { name: name.trim() }),
    ...(type === entity.type ? {} : { type }),
  };
  const isChanged = Object.keys(fix).length > 2 && name.trim() !== '';
  return (
    <form
      class="fix"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) void corrections.correct(fix);
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
      <button type="submit" class="main" disabled={!isChanged || corrections.isBusy}>
        Save
      </button>
    </form>
  );
}
