import type { ComponentChildren } from 'preact';
import { blocksOf, type TextBlock } from '../../../src/report/blocks.ts';
import { languageOf } from '../../../src/report/text.ts';
import { useArticle } from './context.ts';
import { Stretch } from './stretch.tsx';
import { isCaretOn } from './words/caret-mode.tsx';

/**
 * An article's text with everything marked in it. Its text nodes joined are `document.text`, code unit for code unit, so that a
 * selection gives offsets: initials, dates and types are put in by the style sheet.
 */
export function ArticleText() {
  const { article } = useArticle();
  const { text } = article.record.document;
  const caret = isCaretOn()
    ? { role: 'application' as const, 'aria-label': 'The text. Arrow keys move, with Shift they choose, Escape ends.' }
    : {};
  return (
    <div class="text" id="text" lang={languageOf(article)} tabIndex={-1} {...caret}>
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
