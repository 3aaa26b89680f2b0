import { useState } from 'preact/hooks';
import { plain } from '../../../src/report/bidi.ts';
import { api } from '../api/index.ts';
import type { StoredDocument } from '../api/types.ts';
import { useAnswer } from '../api/use-answer.ts';
import type { Page, PageProps } from '../pages.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Article } from './article.tsx';

/**
 * An article of the store: `#/documents/ID`. `?quote=q1` or `?claim=c1` opens it there, which is how the other pages lead to the
 * words of what they list.
 */
function ArticlePage({ rest, query }: PageProps) {
  const id = rest.join('/');
  const { value, problem, isLoading, reload } = useAnswer((signal) => api.document(id, signal), [id]);
  const [latest, setLatest] = useState<StoredDocument | null>(null);
  const stored = latest ?? value;
  useTitle(stored === null ? 'Article' : plain(stored.record.document.title ?? id));
  if (stored !== null) return <Article stored={stored} query={query} changed={setLatest} />;
  return (
    <div class="page">
      <h1>Article</h1>
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      {isLoading ? (
        <p class="quiet" role="status">
          Opening the article…
        </p>
      ) : null}
    </div>
  );
}

export const ARTICLE_PAGE: Page = { name: 'documents', View: ArticlePage };
