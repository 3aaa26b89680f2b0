import { useLayoutEffect, useRef } from 'preact/hooks';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useArticle } from '../context.ts';
import { deselect, inspectorAsked, placeId, selected } from '../selection.ts';
import { chooseNothing, chosen } from '../words/chosen.ts';
import { ClaimCard } from './claim-card.tsx';
import { EntityCard } from './entity-card.tsx';
import { QuoteCard } from './quote-card.tsx';
import { WordsCard } from './words-card.tsx';

/** What the reader is at, the chosen words and the finding, with what can be put right. On small screens it lies at the foot. */
export function Inspector() {
  const { article, isMachine, corrections } = useArticle();
  const frame = useRef<HTMLElement>(null);
  const { record } = article;
  const finding = selected.value;
  const words = chosen.value;
  const close = (): void => {
    chooseNothing();
    const place = finding === null ? null : document.getElementById(placeId(finding.layer, finding.id));
    deselect();
    place?.focus({ preventScroll: true });
  };
  useShortcuts('Reading', [{ keys: 'Escape', does: 'close what is open beside the text', run: close }]);
  const asked = inspectorAsked.value;
  useLayoutEffect(() => {
    if (asked > 0) frame.current?.focus();
  }, [asked]);
  const view = {
    quote: finding?.layer === 'quotes' ? article.quotes.find(({ quote }) => quote.id === finding.id) : undefined,
    claim: finding?.layer === 'claims' ? article.claims.find(({ claim }) => claim.id === finding.id) : undefined,
    entity: finding?.layer === 'entities' ? record.entities.find(({ id }) => id === finding.id) : undefined,
  };
  const canChoose = words !== null && !isMachine;
  if (!canChoose && Object.values(view).every((one) => one === undefined) && corrections.problem === null) return null;
  return (
    <section class="inspector" ref={frame} tabIndex={-1} aria-label="What is open">
      <button type="button" class="plain close" aria-label="Close" onClick={close}>
        ×
      </button>
      {corrections.problem === null ? null : <ProblemNotice problem={corrections.problem} />}
      {canChoose ? <WordsCard key={`${words.start}-${words.end}`} words={words} /> : null}
      {view.quote === undefined ? null : <QuoteCard key={view.quote.quote.id} view={view.quote} />}
      {view.claim === undefined ? null : <ClaimCard key={view.claim.claim.id} claim={view.claim.claim} />}
      {view.entity === undefined ? null : <EntityCard key={view.entity.id} entity={view.entity} />}
    </section>
  );
}
