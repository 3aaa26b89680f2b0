import type { QuoteView } from '../../../src/report/article.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { goTo, inspectorAsked, selected } from './selection.ts';

/** Keys that lead from quote to quote. */
export function useSteps(quotes: readonly QuoteView[]): void {
  const ids = inTextOrder(quotes);
  const step = (by: 1 | -1) => () => {
    const id = stepFrom(ids, selected.peek()?.layer === 'quotes' ? selected.peek()!.id : null, by);
    if (id !== null) goTo('quotes', id);
  };
  useShortcuts('Reading', [
    { keys: 'j', does: 'next quote', run: step(1) },
    { keys: 'k', does: 'quote before', run: step(-1) },
    { keys: 'ArrowRight', does: 'next quote', run: step(1) },
    { keys: 'ArrowLeft', does: 'quote before', run: step(-1) },
    {
      keys: 'f',
      does: 'go to what is open beside the text, to put it right',
      run: () => {
        inspectorAsked.value++;
      },
    },
  ]);
}

function inTextOrder(quotes: readonly QuoteView[]): readonly string[] {
  return [...quotes]
    .sort((a, b) => a.quote.content[0]!.start - b.quote.content[0]!.start || a.index - b.index)
    .map(({ quote }) => quote.id);
}

/** The id one step on from another; from nowhere, the first or the last; null at the ends. */
export function stepFrom(ids: readonly string[], id: string | null, by: 1 | -1): string | null {
  const at = id === null ? -1 : ids.indexOf(id);
  return (at < 0 ? ids.at(by === 1 ? 0 : -1) : at + by < 0 ? undefined : ids[at + by]) ?? null;
}
