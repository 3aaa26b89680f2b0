import { plain } from '../../../src/report/bidi.ts';
import { longDate, shorten } from '../../../src/report/words.ts';
import type { ClaimHit } from '../api/types.ts';
import { href } from '../router.ts';
import { SpeakerName } from '../ui/quote-entry.tsx';
import { Name } from '../ui/words.tsx';
import { Worth } from '../ui/worth.tsx';

interface Props {
  readonly claim: ClaimHit;
  readonly isChosen: boolean;
  readonly onToggle: (claim: ClaimHit) => void;
}

/** A claim: its words lead to their place in the article; the box chooses it for copying. */
export function ClaimEntry({ claim, isChosen, onToggle }: Props) {
  const { document, text, standalone, speaker, type, checkable, worth, why } = claim;
  const words = standalone ?? text;
  return (
    <>
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={`Choose: ${shorten(plain(words), 80)}`}
        onChange={() => {
          onToggle(claim);
        }}
      />
      <div class={checkable ? 'claim' : 'claim unchecked'}>
        <p class="who-says">
          {speaker === null ? <span class="quiet">the article itself</span> : <SpeakerName speaker={speaker} />}
        </p>
        <a class="words" href={href(['documents', document.id], { claim: claim.claim })} data-step>
          <Name text={words} />
        </a>
        {isSame(words, text) ? null : (
          <p class="as-said">
            in the article: <Name text={text} />
          </p>
        )}
        <p class="traits">
          <span>{type}</span>
          {checkable ? null : <span>not checkable</span>}
          {why.length === 0 ? null : <span>{why.join(', ')}</span>}
          {document.source === null ? null : <Name text={document.source} />}
          {document.date === null ? null : <time dateTime={document.date}>{longDate(document.date)}</time>}
          <Name text={document.title ?? document.id} />
        </p>
      </div>
      <Worth value={worth} />
    </>
  );
}

/** The same but for a capital at its head. */
function isSame(words: string, text: string): boolean {
  return words.slice(1) === text.slice(1) && words.charAt(0).toLowerCase() === text.charAt(0).toLowerCase();
}
