import type { Page } from '../pages.ts';
import { useTitle } from '../ui/use-title.ts';
import { DropZone } from './drop-zone.tsx';
import { JobList } from './job-list.tsx';
import { LatestArticles } from './latest-articles.tsx';
import { PasteForm } from './paste-form.tsx';
import { jobs } from './queue.ts';
import { ServerFolder } from './server-folder.tsx';

/** Hands in articles to be read, tells what becomes of them, and lists those that were. */
function ReadPage() {
  useTitle('Read');
  const read = jobs.value.flatMap(({ ids }) => ids).length;
  return (
    <div class="page">
      <h1>Read an article</h1>
      <PasteForm />
      <DropZone />
      <JobList />
      <ServerFolder />
      <LatestArticles read={read} />
    </div>
  );
}

export const READ_PAGE: Page = { name: '', nav: { label: 'Read', key: 'r' }, View: ReadPage };
