import type { Page, PageProps } from '../pages.ts';
import { SpeakerDetails } from './speaker-details.tsx';
import { SpeakerList } from './speaker-list.tsx';

/** Who is quoted: `#/speakers?q=…` lists them, `#/speakers/ID` is about one of them. */
function SpeakersPage({ rest, query }: PageProps) {
  return rest.length === 0 ? <SpeakerList query={query} /> : <SpeakerDetails id={rest.join('/')} />;
}

export const SPEAKERS_PAGE: Page = {
  name: 'speakers',
  nav: { label: 'Speakers', key: 'p' },
  View: SpeakersPage,
};
