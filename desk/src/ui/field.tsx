import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  /** What is to be known before it is filled in. */
  readonly note?: string;
  /** The control. */
  readonly children: ComponentChildren;
}

/** A control of a form with its label. */
export function Field({ label, note, children }: Props) {
  return (
    <label class="field">
      <span>
        {label}
        {note === undefined ? null : <small> {note}</small>}
      </span>
      {children}
    </label>
  );
}
