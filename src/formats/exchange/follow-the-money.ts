import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EntityType } from '../../document/entity.ts';
import type { OnrecordRecord } from '../../document/record.ts';
import { oneLine } from './claim-context.ts';
import { linesEncoder, type RecordFormat } from './format.ts';
import { isWebAddress } from './names.ts';

/** People and organisations as FollowTheMoney mentions, with the articles that they stand in, an entity a line. */
export const followTheMoney: RecordFormat = {
  name: 'followthemoney',
  summary: 'people and organisations as FollowTheMoney mentions (JSON Lines)',
  ending: '.ftm.json',
  encoder: () => linesEncoder(moneyEntities),
};

/** An entity of the FollowTheMoney data model (followthemoney.tech): every property is a list of texts. */
export interface MoneyEntity {
  readonly id: string;
  readonly schema: 'PlainText' | 'Mention';
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const DETECTED: Readonly<Partial<Record<EntityType, string>>> = { person: 'Person', organisation: 'Organization' };

/**
 * The article as `PlainText`, then a `Mention` for each person and organisation in it. Ids are made of the text's hash, so that the same
 * text gives the same entities. `resolved` is left out: which entity of a collection is meant is for the one who keeps it.
 */
export function moneyEntities({ document, entities }: OnrecordRecord): MoneyEntity[] {
  const article: MoneyEntity = {
    id: idOf(document.sha256, 'document'),
    schema: 'PlainText',
    properties: withValues({
      fileName: [shortened(document.id, 'fileName') || 'document'],
      title: [shortened(document.title ?? '', 'title')],
      publishedAt: [document.publishedAt ?? ''],
      sourceUrl: [isWebAddress(document.url) ? document.url : ''],
      publisher: [shortened(document.source ?? '', 'publisher')],
    }),
  };
  const mentions = entities.flatMap(({ id, type, name, aliases }): MoneyEntity[] => {
    const detected = DETECTED[type];
    if (detected === undefined) return [];
    return [
      {
        id: idOf(document.sha256, id),
        schema: 'Mention',
        properties: {
          document: [article.id],
          name: [...new Set([name, ...aliases].map((form) => shortened(form, 'name')))],
          detectedSchema: [detected],
        },
      },
    ];
  });
  return [article, ...mentions];
}

/** Most characters of a property, as the model has them. */
const MOST = { name: 384, fileName: 1024, title: 1024, publisher: 1024 } as const;

function shortened(text: string, property: keyof typeof MOST): string {
  return Array.from(oneLine(text)).slice(0, MOST[property]).join('');
}

/** Properties with something in them. */
function withValues(properties: Readonly<Record<string, readonly string[]>>): MoneyEntity['properties'] {
  return Object.fromEntries(Object.entries(properties).filter(([, values]) => values.some((value) => value !== '')));
}

/** Forty hexadecimal digits, as the ids of FollowTheMoney commonly are. */
function idOf(textHash: string, part: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${textHash} ${part}`))).slice(0, 40);
}
