import { inPlainWords } from '../api/problems.ts';
import type { Problem } from '../api/types.ts';

interface Props {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}

/** What went wrong, in plain words, with the server's own words to unfold. */
export function ProblemNotice({ problem, onRetry }: Props) {
  const { title, advice } = inPlainWords(problem);
  const { code, detail, where, expected, received } = problem;
  const rows = Object.entries({ code, detail, where, expected, received });
  return (
    <div class="notice" role="alert">
      <p class="what">{title}</p>
      {advice === null ? null : <p>{advice}</p>}
      <details>
        <summary>Details</summary>
        <dl>
          {rows.map(([term, value]) =>
            value === undefined ? null : (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
      </details>
      {onRetry === undefined ? null : (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
