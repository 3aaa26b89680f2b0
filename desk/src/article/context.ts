import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ArticleView } from '../../../src/report/article.ts';
import type { StoredDocument } from '../api/types.ts';
import type { Difference } from './corrections/compare.ts';
import type { Corrections } from './corrections/use-corrections.ts';

/** What the parts of the article page work with. */
export interface ArticleContext {
  /** The reading on the screen, the corrected one or the machine's. */
  readonly article: ArticleView;
  readonly stored: StoredDocument;
  /** Whether the machine's own reading is on the screen, which cannot be corrected. */
  readonly isMachine: boolean;
  readonly difference: Difference;
  readonly corrections: Corrections;
}

const Context = createContext<ArticleContext | null>(null);

export const ArticleProvider = Context.Provider;

export function useArticle(): ArticleContext {
  return useContext(Context)!;
}
