import { plain } from '../../../src/report/bidi.ts';
import { count, longDate } from '../../../src/report/words.ts';
import { api } from '../api/index.ts';
import type { SpeakerPage } from '../api/types.ts';
import { useAnswer } from '../api/use-answer.ts';
import { href } from '../router.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Name } from '../ui/words.tsx';
import { Worth } from '../ui/worth.tsx';
import { AliasEditor } from './alias-editor.tsx';
import { CountList } from './count-list.tsx';
import { QuotesOverTime } from './quotes-over-time.tsx';
import { SpeakerQuotes } from './speaker-quotes.tsx';

/** All that the store knows of one speaker. */
export function SpeakerDetails({ id }: { readonly id: string }) {
  const { value, problem, reload } = useAnswer((signal) => api.speaker(id, signal), [id]);
  useTitle(value === null ? 'Speaker' : plain(value.name));
  if (problem !== null) {
    return (
      <div class="page">
        <h1>Speaker</h1>
        <ProblemNotice problem={problem} onRetry={reload} />
      </div>
    );
  }
  if (value === null) {
    return (
      <p class="page quiet" role="status">
        Looking…
      </p>
    );
  }
  return <Speaker speaker={value} onChange={reload} />;
}

function Speaker({ speaker, onChange }: { readonly speaker: SpeakerPage; readonly onChange: () => void }) {
  const { id, name, topics, outlets, claimTypes, days, quotes } = speaker;
  const search = (query: Readonly<Record<string, string>>): string => href(['search'], { speaker: id, ...query });
  return (
    <div class="page wide speaker-page">
      <h1>
        <Name text={name} />
      </h1>
      <Facts speaker={speaker} />
      <QuotesOverTime days={days} />
      <div class="lists">
        <CountList
          title="About"
          entries={topics.map((topic) => ({
            label: topic.name,
            count: topic.count,
            href: search({ q: `"${topic.name}"` }),
          }))}
        />
        <CountList
          title="Outlets"
          entries={outlets.map(({ value, count: n }) => ({ label: value, count: n, href: search({ source: value }) }))}
        />
        <CountList
          title="Kinds of claims"
          entries={claimTypes.map(({ value, count: n }) => ({ label: value, count: n, href: search({ type: value }) }))}
        />
      </div>
      <TopClaims claims={speaker.topClaims} />
      <SpeakerQuotes id={id} total={quotes} />
      <AliasEditor speaker={speaker} onChange={onChange} />
    </div>
  );
}

function Facts({
  speaker: { type, quotes, claims, documents, first, last, aliases },
}: {
  readonly speaker: SpeakerPage;
}) {
  const when =
    first === null || last === null
      ? null
      : first === last
        ? longDate(first)
        : `${longDate(first)} to ${longDate(last)}`;
  return (
    <p class="facts-line">
      <span>{type}</span>
      <span>{count(quotes, 'quote')}</span>
      <span>{count(claims, 'claim')}</span>
      <span>{count(documents, 'article')}</span>
      {when === null ? null : <span>{when}</span>}
      {aliases.length === 0 ? null : (
        <span>
          also as{' '}
          {aliases.map((alias, index) => (
            <span key={`${alias.type} ${alias.name}`}>
              {index > 0 ? ', ' : ''}
              <Name text={alias.name} />
            </span>
          ))}
        </span>
      )}
    </p>
  );
}

function TopClaims({ claims }: { readonly claims: SpeakerPage['topClaims'] }) {
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="top-claims">
      <h2 id="top-claims">Claims worth checking</h2>
      <ol class="rows quotes-found">
        {claims.map(({ document, claim, text, standalone, type, worth, why }) => (
          <li key={`${document.id}\n${claim}`}>
            <a class="words" href={href(['documents', document.id], { claim })}>
              <Name text={standalone ?? text} />
            </a>
            <span class="traits">
              <span>{type}</span>
              {why.length === 0 ? null : <span>{why.join(', ')}</span>}
              {document.date === null ? null : <time dateTime={document.date}>{longDate(document.date)}</time>}
            </span>
            <Worth value={worth} />
          </li>
        ))}
      </ol>
    </section>
  );
}
