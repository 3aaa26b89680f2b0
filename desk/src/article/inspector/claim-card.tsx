import { useState } from 'preact/hooks';
import type { CorrectionBody, OnrecordRecord } from '../../api/types.ts';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { CLAIM_TYPES } from '../../ui/choices.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Name } from '../../ui/words.tsx';
import { useArticle } from '../context.ts';
import { Facts } from './facts.tsx';
import { MachineSaid } from './machine-said.tsx';

type Claim = OnrecordRecord['claims'][number];

const POLARITIES = { affirmative: 'affirmative', negative: 'negative' } as const;

/** A claim: what it says, how worthy of a check it is and why, and the form to put it right. */
export function ClaimCard({ claim }: { readonly claim: Claim }) {
  const { stored, isMachine, corrections } = useArticle();
  const before = stored.machine.claims.find(({ id }) => id === claim.id);
  const reject = (): void => {
    void corrections.correct({ action: 'reject-claim', claim: claim.id });
  };
  useShortcuts('The open claim', [{ keys: 'x', does: 'it is no claim', run: reject }]);
  return (
    <div class="finding">
      <h2>Claim</h2>
      <p class="words">
        <Name text={claim.standalone ?? claim.text} />
      </p>
      <Facts
        facts={[
          ['Worth a check', claim.checkWorthiness.toFixed(2)],
          ['Because of', claim.why.length === 0 ? null : claim.why.join(', ')],
          ['Certainty', claim.certainty],
        ]}
      />
      <MachineSaid layer="claims" id={claim.id}>
        The machine said: {before?.type}, {before?.checkable === true ? 'checkable' : 'not checkable'},{' '}
        {before?.polarity}
      </MachineSaid>
      {isMachine ? null : (
        <>
          <ClaimForm key={JSON.stringify(claim)} claim={claim} />
          <p class="actions">
            <button type="button" class="bad" disabled={corrections.isBusy} onClick={reject}>
              It is no claim <kbd>x</kbd>
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function ClaimForm({ claim }: { readonly claim: Claim }) {
  const { corrections } = useArticle();
  const [type, setType] = useState(claim.type);
  const [checkable, setCheckable] = useState(claim.checkable);
  const [polarity, setPolarity] = useState(claim.polarity);
  const fix: CorrectionBody = {
    action: 'fix-claim',
    claim: claim.id,
    ...(type === claim.type ? {} : { type }),
    ...(checkable === claim.checkable ? {} : { checkable }),
    ...(polarity === claim.polarity ? {} : { polarity }),
  };
  const isChanged = Object.keys(fix).length > 2;
  return (
    <form
      class="fix"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) void corrections.correct(fix);
      }}
    >
      <Field label="Type">
        <Select choices={CLAIM_TYPES} value={type} onChoose={setType} />
      </Field>
      <Field label="Polarity">
        <Select choices={POLARITIES} value={polarity} onChoose={setPolarity} />
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={checkable}
          onChange={({ currentTarget }) => {
            setCheckable(currentTarget.checked);
          }}
        />
        Can be checked
      </label>
      <button type="submit" class="main" disabled={!isChanged || corrections.isBusy}>
        Save
      </button>
    </form>
  );
}
