import type { Page } from '../pages.ts';
import { useTitle } from '../ui/use-title.ts';
import { LatestArticles } from './latest-articles.tsx';
import { PasteForm } from './paste-form.tsx';

/** Hands in an article to be read, and lists those that were. */
function ReadPage() {
  useTitle('Read');
  return (
    <div class="page">
      <h1>Read an article</h1>
      <PasteForm />
      <LatestArticles />
    </div>
  );
}

export const READ_PAGE: Page = { name: '', nav: { label: 'Read', key: 'r' }, View: ReadPage };
