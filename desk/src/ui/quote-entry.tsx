import { longDate } from '../../../src/report/words.ts';
import type { QuoteHit } from '../api/types.ts';
import { href } from '../router.ts';
import { Marked } from './marked.tsx';
import { Name } from './words.tsx';
import { Worth } from './worth.tsx';

interface Props {
  readonly hit: QuoteHit;
  /** Whether the reader knows who speaks. */
  readonly hidesSpeaker?: boolean;
}

/** A quote in a list: its words lead to their place in the article, its speaker to their page. */
export function QuoteEntry({ hit, hidesSpeaker = false }: Props) {
  const { document, quote, text, matches, speaker, kind, types, worth } = hit;
  return (
    <>
      <a class="words" href={href(['documents', document.id], { quote })} data-step>
        <Marked text={text} matches={matches} />
      </a>
      <span class="traits">
        {hidesSpeaker ? null : <SpeakerName speaker={speaker} />}
        {document.source === null ? null : <Name text={document.source} />}
        {document.date === null ? null : <time dateTime={document.date}>{longDate(document.date)}</time>}
        <span>{kind}</span>
        {types.length === 0 ? null : <span>{types.join(', ')}</span>}
        <Name text={document.title ?? document.id} />
      </span>
      {types.length === 0 ? null : <Worth value={worth} />}
    </>
  );
}

/** Who speaks: a link to their page where they have a name. */
export function SpeakerName({ speaker }: Pick<QuoteHit, 'speaker'>) {
  if (speaker === null) return <span class="quiet">speaker not found</span>;
  if (speaker.id === null) return <Name text={speaker.name} />;
  return (
    <a class="speaker-link" href={href(['speakers', speaker.id])}>
      <Name text={speaker.name} />
    </a>
  );
}
