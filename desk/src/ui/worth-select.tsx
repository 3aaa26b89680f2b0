interface Props {
  /** One of the choices, or '' for any. */
  readonly value: string;
  readonly choices: readonly string[];
  readonly onChoose: (value: string) => void;
}

/** From which check-worthiness on. */
export function WorthSelect({ value, choices, onChoose }: Props) {
  return (
    <select
      value={value}
      onChange={({ currentTarget }) => {
        onChoose(currentTarget.value);
      }}
    >
      <option value="">any</option>
      {choices.map((worth) => (
        <option key={worth} value={worth}>
          {worth} or more
        </option>
      ))}
    </select>
  );
}
