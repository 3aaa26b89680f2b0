import type { ArticleView, ClaimView, QuoteView, SpeakerView } from '../../../src/report/article.ts';
import { claimTraits, count, shorten } from '../../../src/report/words.ts';
import { Name, Words } from '../ui/words.tsx';
import { Worth } from '../ui/worth.tsx';
import { NamesList } from './names-list.tsx';
import { goTo, isSelected } from './selection.ts';

/** Who says what in the article: its speakers, each with claims by check-worthiness and with quotes, and the notes. */
export function SidePanel({ article }: { readonly article: ArticleView }) {
  return (
    <section aria-labelledby="panel-title">
      <h2 id="panel-title">Who says what</h2>
      {article.speakers.length === 0 ? <p class="quiet">Nobody is quoted in this text.</p> : null}
      {article.speakers.map((speaker) => (
        <Speaker key={speaker.anchor} speaker={speaker} />
      ))}
      <NamesList />
      <Notes notes={article.record.notes} />
    </section>
  );
}

function Speaker({ speaker }: { readonly speaker: SpeakerView }) {
  const { quotes, claims, tint, initials, name, description } = speaker;
  const counts = [
    quotes.length > 0 ? count(quotes.length, 'quote') : '',
    claims.length > 0 ? count(claims.length, 'claim') : '',
  ];
  return (
    <details class={`speaker t${tint}`} open>
      <summary>
        <span class="badge" aria-hidden="true">
          {initials}
        </span>
        <span class="name">
          <Name text={name} />
        </span>{' '}
        <span class="counts">{counts.filter((part) => part !== '').join(' · ')}</span>
      </summary>
      {description === null ? null : (
        <p class="description">
          <Name text={shorten(description, 120)} />
        </p>
      )}
      {claims.length === 0 ? null : (
        <ol class="claims" aria-label={`Claims of ${name}, the most check-worthy first`}>
          {claims.map((view) => (
            <ClaimEntry key={view.claim.id} view={view} />
          ))}
        </ol>
      )}
      {quotes.length === 0 ? null : (
        <details class="quotes">
          <summary>{quotes.length === 1 ? 'The quote' : `All ${count(quotes.length, 'quote')} in order`}</summary>
          <ol>
            {quotes.map((view) => (
              <QuoteEntry key={view.quote.id} view={view} />
            ))}
          </ol>
        </details>
      )}
    </details>
  );
}

function ClaimEntry({ view: { claim } }: { readonly view: ClaimView }) {
  return (
    <li class={claim.checkable ? undefined : 'unchecked'}>
      <Worth value={claim.checkWorthiness} />
      <div>
        <button
          type="button"
          class="to-claim link"
          aria-pressed={isSelected('claims', claim.id)}
          onClick={() => {
            goTo('claims', claim.id);
          }}
        >
          <Name text={oneLine(claim.text)} />
        </button>
        <span class="traits">{claimTraits(claim).join(' · ')}</span>
      </div>
    </li>
  );
}

function QuoteEntry({ view: { quote } }: { readonly view: QuoteView }) {
  return (
    <li>
      <button
        type="button"
        class="to-quote link"
        aria-pressed={isSelected('quotes', quote.id)}
        onClick={() => {
          goTo('quotes', quote.id);
        }}
      >
        <Name text={shorten(quote.content.map((span) => span.text).join(' … '), 160)} />
      </button>
    </li>
  );
}

function Notes({ notes }: { readonly notes: ArticleView['record']['notes'] }) {
  if (notes.length === 0) return null;
  return (
    <details class="notes">
      <summary>{count(notes.length, 'note')} on this text</summary>
      <ul>
        {notes.map(({ message, stage }, i) => (
          <li key={i}>
            <Words text={message} /> <span class="quiet">({stage})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
