import { count } from '../../../src/report/words.ts';
import { api } from '../api/index.ts';
import { usePages } from '../api/use-pages.ts';
import { href } from '../router.ts';
import { MoreButton } from '../ui/more-button.tsx';
import { QuoteEntry } from '../ui/quote-entry.tsx';
import { useSteps } from '../ui/use-steps.ts';

/** The quotes of a speaker, the newest first. */
export function SpeakerQuotes({ id, total }: { readonly id: string; readonly total: number }) {
  const pages = usePages((cursor, signal) => api.speakerQuotes(id, { cursor, limit: '20' }, signal), `${id} ${total}`);
  const list = useSteps('quote');
  return (
    <section aria-labelledby="all-quotes" aria-busy={pages.isLoading}>
      <h2 id="all-quotes">{count(total, 'quote')}</h2>
      {total === 0 ? null : (
        <p>
          <a href={href(['search'], { speaker: id })}>Search in them</a>
        </p>
      )}
      <ol class="rows quotes-found" ref={list}>
        {pages.items.map((hit) => (
          <li key={`${hit.document.id}\n${hit.quote}`}>
            <QuoteEntry hit={hit} hidesSpeaker />
          </li>
        ))}
      </ol>
      <MoreButton pages={pages} />
    </section>
  );
}
