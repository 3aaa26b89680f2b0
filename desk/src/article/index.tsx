import { useMemo } from 'preact/hooks';
import { viewArticles } from '../../../src/report/article.ts';
import { plain } from '../../../src/report/bidi.ts';
import { api } from '../api/index.ts';
import type { StoredDocument } from '../api/types.ts';
import { useAnswer } from '../api/use-answer.ts';
import type { Page, PageProps } from '../pages.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { useTitle } from '../ui/use-title.ts';
import { ArticleHead } from './article-head.tsx';
import { ArticleText } from './article-text.tsx';
import { SidePanel } from './side-panel.tsx';
import { Toolbar } from './toolbar.tsx';

/** One article of the store: its text with everything marked, and beside it who says what. */
function ArticlePage({ rest }: PageProps) {
  const id = rest.join('/');
  const { value, problem, isLoading, reload } = useAnswer((signal) => api.document(id, signal), [id]);
  useTitle(value === null ? 'Article' : plain(value.record.document.title ?? id));
  return (
    <>
      {problem === null ? null : (
        <div class="page">
          <h1>Article</h1>
          <ProblemNotice problem={problem} onRetry={reload} />
        </div>
      )}
      {value === null && isLoading ? (
        <p class="page quiet" role="status">
          Opening the article…
        </p>
      ) : null}
      {value === null ? null : <Article stored={value} />}
    </>
  );
}

export const ARTICLE_PAGE: Page = { name: 'documents', View: ArticlePage };

function Article({ stored }: { readonly stored: StoredDocument }) {
  const article = useMemo(() => viewArticles([stored.record])[0]!, [stored]);
  return (
    <>
      <Toolbar />
      <article class="article" aria-labelledby="headline">
        <div class="story">
          <ArticleHead article={article} />
          <ArticleText article={article} />
        </div>
        <div class="panel">
          <SidePanel article={article} />
        </div>
      </article>
    </>
  );
}
