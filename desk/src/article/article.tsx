import { useLayoutEffect, useMemo } from 'preact/hooks';
import { inUtf16 } from '../../../src/document/utf16.ts';
import { viewArticles } from '../../../src/report/article.ts';
import type { StoredDocument } from '../api/types.ts';
import { ArticleHead } from './article-head.tsx';
import { ArticleText } from './article-text.tsx';
import { ArticleProvider } from './context.ts';
import { differenceOf } from './corrections/compare.ts';
import { CorrectionsList } from './corrections/corrections-list.tsx';
import { useCorrections } from './corrections/use-corrections.ts';
import { Inspector } from './inspector/index.tsx';
import { deselect, goTo, selected } from './selection.ts';
import { showsMachine } from './shown.ts';
import { SidePanel } from './side-panel.tsx';
import { useSteps } from './steps.ts';
import { Toolbar } from './toolbar.tsx';
import { CaretMode } from './words/caret-mode.tsx';
import { useChosenWords } from './words/chosen.ts';

interface Props {
  readonly stored: StoredDocument;
  readonly query: URLSearchParams;
  /** Told of the document as it is after a correction. */
  readonly changed: (stored: StoredDocument) => void;
}

/** An article with everything marked, who says what beside it, and what was put right. */
export function Article({ stored, query, changed }: Props) {
  const machine = useMemo(() => inUtf16(stored.machine), [stored]);
  const isCorrected = stored.corrections.some(({ undone, body }) => undone === null && body.action !== 'confirm');
  const isMachine = isCorrected && showsMachine.value;
  const record = isMachine ? machine : stored.record;
  const article = useMemo(() => viewArticles([record])[0]!, [record]);
  const difference = useMemo(() => differenceOf(machine, stored.record), [stored]);
  const corrections = useCorrections(stored, changed);
  const start = startOf(article.record);
  useChosenWords();
  useSteps(article.quotes);
  useArrival(query);
  return (
    <ArticleProvider value={{ article, stored, isMachine, difference, corrections }}>
      <Toolbar isCorrected={isCorrected} start={start} />
      <article class="article" aria-labelledby="headline">
        <div class="story">
          <ArticleHead article={article} />
          <ArticleText />
        </div>
        <div class="panel">
          <Inspector />
          <SidePanel article={article} />
          <CorrectionsList stored={stored} corrections={corrections} />
        </div>
      </article>
      <CaretMode record={article.record} start={start} />
    </ArticleProvider>
  );
}

/** Goes to the quote or claim that the address names. */
function useArrival(query: URLSearchParams): void {
  const [quote, claim] = [query.get('quote'), query.get('claim')];
  useLayoutEffect(() => {
    if (quote !== null) goTo('quotes', quote);
    else if (claim !== null) goTo('claims', claim);
  }, [quote, claim]);
  useLayoutEffect(
    () => () => {
      deselect();
      showsMachine.value = false;
    },
    [],
  );
}

/** Where choosing words begins: at what is open, or else at the first sentence. */
function startOf({ quotes, claims, sentences }: StoredDocument['record']): number {
  const finding = selected.value;
  const quote = finding?.layer === 'quotes' ? quotes.find(({ id }) => id === finding.id) : undefined;
  const claim = finding?.layer === 'claims' ? claims.find(({ id }) => id === finding.id) : undefined;
  return quote?.content[0]?.start ?? claim?.start ?? sentences[0]?.start ?? 0;
}
