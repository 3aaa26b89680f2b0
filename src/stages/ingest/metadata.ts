/** What a page or a file says about itself, as written; null where it says nothing. */
export interface PageMetadata {
  readonly title: string | null;
  readonly url: string | null;
  /** The name of the site or the publisher. */
  readonly source: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
}

export const NO_METADATA: PageMetadata = { title: null, url: null, source: null, publishedAt: null, language: null };
