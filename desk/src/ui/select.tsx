interface Props<T extends string> {
  /** Values with the words shown for them, in their order. */
  readonly choices: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One of several. */
export function Select<T extends string>({ choices, value, onChoose }: Props<T>) {
  return (
    <select
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = keysOf(choices).find((key) => key === currentTarget.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {keysOf(choices).map((key) => (
        <option key={key} value={key}>
          {choices[key]}
        </option>
      ))}
    </select>
  );
}

function keysOf<T extends string>(choices: Readonly<Record<T, string>>): readonly T[] {
  return Object.keys(choices) as T[];
}
