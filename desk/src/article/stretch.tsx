import type { ClaimView, QuoteView } from '../../../src/report/article.ts';
import { classesOf, closestQuote } from '../../../src/report/blocks.ts';
import type { Mark } from '../../../src/report/marks.ts';
import type { Segment } from '../../../src/report/segments.ts';
import { TYPE_LETTERS } from '../../../src/report/text.ts';
import { claimTraits, quoteInWords } from '../../../src/report/words.ts';
import { Words } from '../ui/words.tsx';
import { useArticle } from './context.ts';
import { type Finding, isSelected, placeId, select, selected } from './selection.ts';
import { showsEntities } from './shown.ts';

/** A stretch of the text with what is marked in it, and before it the initials and scores of what begins there. */
export function Stretch({ segment, words }: { readonly segment: Segment<Mark>; readonly words: string }) {
  if (segment.marks.length === 0) return <Words text={words} />;
  const date = segment.closes.find((mark) => mark.type === 'date')?.date;
  const entity = segment.closes.find((mark) => mark.type === 'entity')?.entity;
  const isOn = segment.marks.some(isOpen);
  return (
    <>
      {segment.opens.map((mark) =>
        mark.start !== segment.start ? null : mark.type === 'claim' ? (
          <ClaimPlace key={mark.claim.anchor} view={mark.claim} />
        ) : mark.type === 'content' && mark.first ? (
          <Initials key={mark.quote.anchor} view={mark.quote} />
        ) : null,
      )}
      <span
        class={`${classesOf(segment)}${isOn ? ' on' : ''}`}
        data-value={date === undefined || date.value === date.text ? undefined : date.value}
        data-type={entity === undefined ? undefined : TYPE_LETTERS[entity.type]}
        onClick={() => {
          const finding = findingOf(segment);
          if (finding !== null && getSelection()?.isCollapsed !== false) selected.value = finding;
        }}
      >
        <Words text={words} />
      </span>
    </>
  );
}

function isOpen(mark: Mark): boolean {
  if ('quote' in mark) return isSelected('quotes', mark.quote.quote.id);
  if (mark.type === 'claim') return isSelected('claims', mark.claim.claim.id);
  return mark.type === 'entity' && isSelected('entities', mark.entity.id);
}

/** What a click on a stretch opens: a name where names are shown, else the closest quote. */
function findingOf(segment: Segment<Mark>): Finding | null {
  const entity = segment.marks.findLast((mark) => mark.type === 'entity')?.entity;
  if (showsEntities.peek() && entity !== undefined) return { layer: 'entities', id: entity.id };
  const quote = closestQuote(segment)?.quote.quote;
  return quote === undefined ? null : { layer: 'quotes', id: quote.id };
}

/** The initials before a quote: what the keyboard stops at. */
function Initials({ view }: { readonly view: QuoteView }) {
  const { quote, speaker } = view;
  const { isMachine, difference } = useArticle();
  const change = isMachine ? null : difference.of('quotes', quote.id);
  return (
    <button
      type="button"
      class={`who t${speaker.tint}${change === null ? '' : ' corrected'}`}
      id={placeId('quotes', quote.id)}
      data-i={speaker.initials}
      aria-label={`${quoteInWords(view)}${change === null ? '' : change === 'added' ? ', added by hand' : ', corrected'}`}
      aria-pressed={isSelected('quotes', quote.id)}
      onClick={() => {
        select('quotes', quote.id);
      }}
    />
  );
}

/** The check-worthiness before a claim; the style sheet hides it unless claims are marked. */
function ClaimPlace({ view: { claim } }: { readonly view: ClaimView }) {
  const { isMachine, difference } = useArticle();
  const isChanged = !isMachine && difference.of('claims', claim.id) !== null;
  const worth = claim.checkWorthiness.toFixed(2);
  return (
    <button
      type="button"
      class={`worth${claim.checkable ? '' : ' unchecked'}${isChanged ? ' corrected' : ''}`}
      id={placeId('claims', claim.id)}
      data-worth={worth}
      aria-label={`Claim, ${claimTraits(claim).join(', ')}, check-worthiness ${worth}${isChanged ? ', corrected' : ''}`}
      aria-pressed={isSelected('claims', claim.id)}
      onClick={() => {
        select('claims', claim.id);
      }}
    />
  );
}
