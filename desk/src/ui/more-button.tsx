import type { Pages } from '../api/use-pages.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** The end of a list that comes in pages: what went wrong, or a button for the next page. */
export function MoreButton({ pages }: { readonly pages: Pages<unknown> }) {
  const { problem, hasMore, isLoading, more } = pages;
  if (problem !== null) return <ProblemNotice problem={problem} onRetry={more} />;
  if (!hasMore) return null;
  return (
    <p class="actions">
      <button type="button" aria-disabled={isLoading} onClick={isLoading ? undefined : more}>
        {isLoading ? 'Loading…' : 'More'}
      </button>
    </p>
  );
}
