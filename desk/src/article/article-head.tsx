import type { ArticleView } from '../../../src/report/article.ts';
import { longDate } from '../../../src/report/words.ts';
import { Name } from '../ui/words.tsx';

/** Where and when an article appeared, and its headline where the text has none. */
export function ArticleHead({ article }: { readonly article: ArticleView }) {
  const { record, headline, headlineInText } = article;
  const { source, publishedAt, url } = record.document;
  return (
    <>
      <p class="dateline">
        {source === null ? null : <Name text={source} />}
        {publishedAt === null ? null : <span>{longDate(publishedAt)}</span>}
        {url === null || !isWebAddress(url) ? null : (
          <a href={url} rel="noreferrer noopener" target="_blank">
            Read at its source
          </a>
        )}
      </p>
      {headlineInText ? null : (
        <h1 class="headline" id="headline">
          <Name text={headline} />
        </h1>
      )}
    </>
  );
}

/** Only addresses of the web become links: others ("javascript:") could run something. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url);
}
