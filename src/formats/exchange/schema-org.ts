import type { Claim as SchemaClaim, ClaimReview, NewsArticle, Organization, Person, Place, Thing } from 'schema-dts';
import type { Entity } from '../../document/entity.ts';
import type { OnrecordRecord } from '../../document/record.ts';
import { type ClaimInContext, claimsInContext } from './claim-context.ts';
import { listEncoder, type RecordFormat } from './format.ts';
import { findingUri, isWebAddress, textUri } from './names.ts';

const GRAPH = ['{"@context":"https://schema.org","@graph":[', ']}'] as const;

/** All claims as one JSON-LD graph of schema.org `Claim`. */
export const schemaOrg: RecordFormat = {
  name: 'schema-org',
  summary: 'claims as schema.org Claim (JSON-LD)',
  ending: '.jsonld',
  encoder: () =>
    listEncoder(...GRAPH, (record) => claimsInContext(record).map((context) => claimNode(record.document, context))),
};

/** The checkable claims as one JSON-LD graph of drafts of schema.org `ClaimReview`. */
export const claimReview: RecordFormat = {
  name: 'claim-review',
  summary: 'checkable claims as drafts of schema.org ClaimReview, without a verdict (JSON-LD)',
  ending: '.jsonld',
  encoder: () => listEncoder(...GRAPH, draftReviews),
};

/**
 * Drafts of schema.org `ClaimReview`, one for each checkable claim. What only the checker can say is left out: `reviewRating`,
 * `author`, `datePublished` and `url`. A draft is not fit for publication before they are there.
 */
export function draftReviews(record: OnrecordRecord): object[] {
  return claimsInContext(record)
    .filter(({ claim }) => claim.checkable)
    .map((context) => draftOf(record.document, context));
}

/** The draft for one claim, checkable or not, with its context of JSON-LD; null where the record has no such claim. */
export function draftReview(record: OnrecordRecord, claim: string): object | null {
  const context = claimsInContext(record).find((one) => one.claim.id === claim);
  return context === undefined ? null : { '@context': 'https://schema.org', ...draftOf(record.document, context) };
}

function draftOf(document: Document, context: ClaimInContext): Exclude<ClaimReview, string> {
  return {
    '@type': 'ClaimReview',
    creativeWorkStatus: 'Draft',
    claimReviewed: context.words,
    inLanguage: document.language,
    itemReviewed: claimNode(document, context),
  };
}

type Document = OnrecordRecord['document'];

/** A claim, who makes it, and where it appears. */
function claimNode(document: Document, context: ClaimInContext): Exclude<SchemaClaim, string> {
  const { claim, words, speaker, speakerEntity, about } = context;
  return {
    '@type': 'Claim',
    '@id': findingUri(document, claim.id),
    text: words,
    keywords: claim.type,
    inLanguage: document.language,
    ...(speaker === null ? {} : { author: authorNode(speaker, speakerEntity) }),
    ...(document.publishedAt === null ? {} : { datePublished: document.publishedAt }),
    ...(about.length === 0 ? {} : { about: about.map(entityNode) }),
    appearance: articleNode(document),
  };
}

/** A source that is no entity of the text ("two officials") is somebody: schema.org wants a person or an organisation. */
function authorNode(name: string, entity: Entity | null): Exclude<Person | Organization, string> {
  const description = entity?.descriptions[0]?.text;
  return {
    '@type': entity?.type === 'organisation' || entity?.type === 'location' ? 'Organization' : 'Person',
    name,
    ...(description === undefined ? {} : { description }),
  };
}

const TYPES = { person: 'Person', organisation: 'Organization', location: 'Place', misc: 'Thing' } as const;

function entityNode({ type, name }: Entity): Exclude<Person | Organization | Place | Thing, string> {
  return { '@type': TYPES[type], name };
}

function articleNode(document: Document): Exclude<NewsArticle, string> {
  const { url, title, source, publishedAt, language } = document;
  return {
    '@type': 'NewsArticle',
    '@id': textUri(document),
    identifier: document.id,
    inLanguage: language,
    ...(isWebAddress(url) ? { url } : {}),
    ...(title === null ? {} : { headline: title }),
    ...(publishedAt === null ? {} : { datePublished: publishedAt }),
    ...(source === null ? {} : { publisher: { '@type': 'Organization', name: source } }),
  };
}
