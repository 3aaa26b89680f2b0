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
    properties: {
      fileName: [shortened(oneLine(document.id), 'fileName')],
      ...(document.title === null ? {} : { title: [shortened(oneLine(document.title), 'title')] }),
      ...(document.publishedAt === null ? {} : { publishedAt: [document.publishedAt] }),
      ...(isWebAddress(document.url) ? { sourceUrl: [document.url] } : {}),
      ...(document.source === null ? {} : { publisher: [shortened(oneLine(document.source), 'publisher')] }),
    },
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
          name: [...new Set([name, ...aliases].map((form) => shortened(oneLine(form), 'name')))],
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
  return Array.from(text).slice(0, MOST[property]).join('');
}

/** Forty hexadecimal digits, as the ids of FollowTheMoney commonly are. */
function idOf(textHash: string, part: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${textHash} ${part}`))).slice(0, 40);
}
