import { count, longDate } from '../../../src/report/words.ts';
import { api } from '../api/index.ts';
import type { DocumentPage } from '../api/types.ts';
import { useAnswer } from '../api/use-answer.ts';
import { href } from '../router.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { Name } from '../ui/words.tsx';

const SHOWN = '20';

/** The newest articles of the store, asked for anew when `read` articles were read since the desk was opened. */
export function LatestArticles({ read }: { readonly read: number }) {
  const { value, problem, reload } = useAnswer((signal) => api.documents({ limit: SHOWN }, signal), [read]);
  return (
    <section class="latest" aria-labelledby="latest">
      <h2 id="latest">In the store</h2>
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      {value?.items.length === 0 ? <p class="quiet">Nothing yet. What you read here is kept here.</p> : null}
      <ul class="rows">
        {value?.items.map((article) => (
          <li key={article.id}>
            <ArticleRow article={article} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ArticleRow({ article }: { readonly article: DocumentPage['items'][number] }) {
  const { id, title, source, date, quotes, claims } = article;
  const traits = [source, date === null ? null : longDate(date), count(quotes, 'quote'), count(claims, 'claim')];
  return (
    <>
      <a href={href(['documents', id])}>
        <Name text={title ?? id} />
      </a>
      <span class="traits">
        {traits.flatMap((trait) => (trait === null ? [] : [<Name key={trait} text={trait} />]))}
      </span>
    </>
  );
}
