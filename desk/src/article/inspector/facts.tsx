import type { ComponentChildren } from 'preact';

/** Terms and what there is to say of them; a fact that is null is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [term: string, value: ComponentChildren])[] }) {
  return (
    <div class="facts">
      <dl>
        {facts.map(([term, value]) =>
          value === null ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
