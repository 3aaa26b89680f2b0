import type { QuoteView } from '../../../../src/report/article.ts';
import { isSomebody } from '../../../../src/report/article.ts';
import { howInWords, percent } from '../../../../src/report/words.ts';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { Name } from '../../ui/words.tsx';
import { useArticle } from '../context.ts';
import { Facts } from './facts.tsx';
import { MachineSaid } from './machine-said.tsx';
import { QuoteForm } from './quote-form.tsx';

/** A quote: who said it and how that was found, and the form to put it right. */
export function QuoteCard({ view }: { readonly view: QuoteView }) {
  const { article, stored, isMachine, corrections } = useArticle();
  const { quote, speaker, index } = view;
  const { id } = quote;
  const before = stored.machine.quotes.find((one) => one.id === id);
  const isByHand = !isMachine && JSON.stringify(before?.speaker) !== JSON.stringify(quote.speaker);
  const outer = quote.within === null ? undefined : article.quotes.find((other) => other.quote.id === quote.within);
  const via = article.record.entities.find((entity) => entity.id === quote.via)?.name ?? null;
  const reject = (): void => {
    void corrections.correct({ action: 'reject-quote', quote: id });
  };
  useShortcuts('The open quote', [{ keys: 'x', does: 'it is no quote', run: reject }]);
  return (
    <div class={`finding t${speaker.tint}`}>
      <h2>
        <span class="badge" aria-hidden="true">
          {speaker.initials}
        </span>{' '}
        Quote {index + 1}: {isSomebody(speaker.sort) ? <Name text={speaker.name} /> : 'speaker not found'}
      </h2>
      <Facts
        facts={[
          ['Kind', quote.kind],
          ['Speaker', isByHand ? 'set by hand' : howInWords(quote)],
          [
            'Cue',
            quote.cue === null ? null : (
              <>
                “<Name text={quote.cue.text} />” ({quote.cue.stance})
              </>
            ),
          ],
          ['Relayed by', via === null ? null : <Name text={via} />],
          [
            'Inside',
            outer === undefined ? null : (
              <>
                quote {outer.index + 1}, <Name text={outer.speaker.name} />
              </>
            ),
          ],
          [
            'Confidence',
            `${quote.speaker === null ? '' : `speaker ${percent(quote.speaker.confidence)}, `}quote ${percent(quote.confidence)}`,
          ],
        ]}
      />
      <MachineSaid layer="quotes" id={id}>
        The machine said: {before?.kind}, by <Name text={before?.speaker?.name ?? 'nobody that it found'} />, “
        <Name text={before?.content.map(({ text }) => text).join(' … ') ?? ''} />”
      </MachineSaid>
      {isMachine ? null : (
        <>
          <QuoteForm key={JSON.stringify(quote)} quote={quote} />
          <p class="actions">
            <button type="button" class="bad" disabled={corrections.isBusy} onClick={reject}>
              It is no quote <kbd>x</kbd>
            </button>
          </p>
        </>
      )}
    </div>
  );
}
