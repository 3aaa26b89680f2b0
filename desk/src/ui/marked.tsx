import { Words } from './words.tsx';

interface Props {
  readonly text: string;
  /** Ranges of `text`, in order and apart from one another. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}

/** Words from outside with the places marked that a search found. */
export function Marked({ text, matches }: Props) {
  return (
    <bdi>
      {matches.map(({ start, end }, index) => [
        <Words key={`${start}-`} text={text.slice(matches[index - 1]?.end ?? 0, start)} />,
        <mark key={start}>
          <Words text={text.slice(start, end)} />
        </mark>,
      ])}
      <Words text={text.slice(matches.at(-1)?.end ?? 0)} />
    </bdi>
  );
}
