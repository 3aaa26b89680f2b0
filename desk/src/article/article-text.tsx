import type { ComponentChildren } from 'preact';
import type { ArticleView, ClaimView, QuoteView } from '../../../src/report/article.ts';
import { blocksOf, classesOf, closestQuote, type TextBlock } from '../../../src/report/blocks.ts';
import type { Mark } from '../../../src/report/marks.ts';
import type { Segment } from '../../../src/report/segments.ts';
import { languageOf, TYPE_LETTERS } from '../../../src/report/text.ts';
import { claimTraits, quoteInWords } from '../../../src/report/words.ts';
import { Words } from '../ui/words.tsx';
import { isSelected, placeId, select } from './selection.ts';

/**
 * An article's text with everything marked in it. Its text nodes joined are `document.text`, code unit for code unit, so that a
 * selection gives offsets: initials, dates and types are put in by the style sheet.
 */
export function ArticleText({ article }: { readonly article: ArticleView }) {
  const { text } = article.record.document;
  return (
    <div class="text" id="text" lang={languageOf(article)}>
      {blocksOf(article).map((block) => (
        <Block key={block.start} block={block}>
          {block.segments.map((segment) => (
            <Stretch key={segment.start} segment={segment} words={text.slice(segment.start, segment.end)} />
          ))}
        </Block>
      ))}
    </div>
  );
}

function Block({ block, children }: { readonly block: TextBlock; readonly children: ComponentChildren }) {
  if (block.isHeadline) {
    return (
      <h1 class="headline" id="headline" dir="auto">
        {children}
      </h1>
    );
  }
  if (block.zone === 'heading') return <h2 dir="auto">{children}</h2>;
  return (
    <p class={`${block.zone}${block.apart ? '' : ' tight'}`} dir="auto">
      {children}
    </p>
  );
}

function Stretch({ segment, words }: { readonly segment: Segment<Mark>; readonly words: string }) {
  if (segment.marks.length === 0) return <Words text={words} />;
  const opening = segment.opens.filter((mark) => mark.start === segment.start);
  const closest = closestQuote(segment)?.quote;
  const date = segment.closes.find((mark) => mark.type === 'date')?.date;
  const entity = segment.closes.find((mark) => mark.type === 'entity')?.entity;
  const isOn = segment.marks.some(
    (mark) =>
      ('quote' in mark && isSelected('quotes', mark.quote.quote.id)) ||
      (mark.type === 'claim' && isSelected('claims', mark.claim.claim.id)),
  );
  return (
    <>
      {opening.map((mark) =>
        mark.type === 'claim' ? (
          <ClaimPlace key={mark.claim.anchor} view={mark.claim} />
        ) : mark.type === 'content' && mark.first ? (
          <Initials key={mark.quote.anchor} view={mark.quote} />
        ) : null,
      )}
      <span
        class={`${classesOf(segment)}${isOn ? ' on' : ''}`}
        data-value={date === undefined || date.value === date.text ? undefined : date.value}
        data-type={entity === undefined ? undefined : TYPE_LETTERS[entity.type]}
        onClick={
          closest === undefined
            ? undefined
            : () => {
                if (getSelection()?.isCollapsed !== false) select('quotes', closest.quote.id);
              }
        }
      >
        <Words text={words} />
      </span>
    </>
  );
}

/** The initials before a quote: what the keyboard stops at. */
function Initials({ view }: { readonly view: QuoteView }) {
  const { quote, speaker } = view;
  return (
    <button
      type="button"
      class={`who t${speaker.tint}`}
      id={placeId('quotes', quote.id)}
      data-i={speaker.initials}
      aria-label={quoteInWords(view)}
      aria-pressed={isSelected('quotes', quote.id)}
      onClick={() => {
        select('quotes', quote.id);
      }}
    />
  );
}

/** The check-worthiness before a claim; the style sheet hides it unless claims are marked. */
function ClaimPlace({ view: { claim } }: { readonly view: ClaimView }) {
  return (
    <button
      type="button"
      class={`worth${claim.checkable ? '' : ' unchecked'}`}
      id={placeId('claims', claim.id)}
      data-worth={claim.checkWorthiness.toFixed(2)}
      aria-label={`Claim, ${claimTraits(claim).join(', ')}, check-worthiness ${claim.checkWorthiness.toFixed(2)}`}
      aria-pressed={isSelected('claims', claim.id)}
      onClick={() => {
        select('claims', claim.id);
      }}
    />
  );
}
