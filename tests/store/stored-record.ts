import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { OnrecordRecord } from '../../src/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { spanOf } from '../../src/document/span.ts';
import { makeRecord } from '../report/make-record.ts';
import { tempFolder } from '../batch/temp-folder.ts';

export interface Said {
  readonly speaker: string;
  readonly words: string;
  readonly type?: OnrecordRecord['claims'][number]['type'];
  readonly worth?: number;
}

type Metadata = Partial<Pick<OnrecordRecord['document'], 'title' | 'url' | 'source' | 'publishedAt'>>;

/** A record of a text made of sentences `“WORDS,” SPEAKER said.`, with an entity a speaker and a claim a quote. */
export function recordOf(id: string, said: readonly Said[], metadata: Metadata = {}): OnrecordRecord {
  const sentences = said.map(({ speaker, words }) => `“${words},” ${speaker} said.`);
  const text = sentences.join(' ');
  const starts = sentences.map((_, index) => sentences.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));
  const names = [...new Set(said.map(({ speaker }) => speaker))];
  const entityOf = (name: string): string => `e${names.indexOf(name) + 1}`;
  const nameAt = (index: number) => {
    const start = text.indexOf(said[index]!.speaker, starts[index]! + said[index]!.words.length);
    return spanOf(text, start, start + said[index]!.speaker.length);
  };
  return makeRecord(text, {
    document: { id, sha256: createHash('sha256').update(text).digest('hex'), ...metadata },
    entities: names.map((name) => ({
      id: entityOf(name),
      type: 'person',
      name,
      aliases: [],
      descriptions: [],
      mentions: said.flatMap(({ speaker }, index) =>
        speaker === name ? [{ ...nameAt(index), kind: 'name' as const }] : [],
      ),
    })),
    quotes: said.map(({ speaker, words }, index) => ({
      id: `q${index + 1}`,
      kind: 'direct',
      content: [spanOf(text, starts[index]!, starts[index]! + words.length + 3)],
      quoted: [spanOf(text, starts[index]! + 1, starts[index]! + words.length + 2)],
      cue: { ...spanOf(text, nameAt(index).end + 1, nameAt(index).end + 5), stance: 'say' },
      source: nameAt(index),
      speaker: { entity: entityOf(speaker), name: speaker, how: 'name', confidence: 1 },
      via: null,
      within: null,
      confidence: 1,
    })),
    claims: said.map(({ speaker, words, type = 'event', worth = 0.5 }, index) => ({
      ...spanOf(text, starts[index]! + 1, starts[index]! + 1 + words.length),
      id: `c${index + 1}`,
      quote: `q${index + 1}`,
      speaker: entityOf(speaker),
      type,
      checkable: true,
      checkWorthiness: worth,
      polarity: 'affirmative',
      certainty: 'certain',
      about: names.filter((name) => name !== speaker).map(entityOf),
      dates: [],
      quantities: [],
      standalone: null,
      why: [],
    })),
    speakers: names.map((name) => ({
      entity: entityOf(name),
      name,
      quotes: said.flatMap(({ speaker }, index) => (speaker === name ? [`q${index + 1}`] : [])),
      claims: said.flatMap(({ speaker }, index) => (speaker === name ? [`c${index + 1}`] : [])),
    })),
  });
}

/** A new store in a folder that is removed, and closed, when the test is done. */
export async function newStore(records: readonly OnrecordRecord[] = []): Promise<Store> {
  const folder = tempFolder();
  const store = await openStore(`${folder.path}/store.db`);
  onTestFinished(() => {
    store.close();
  });
  await store.add(records);
  return store;
}

/** What a search finds, as "document quote". */
export function foundIn(store: Store, query: Parameters<Store['search']>[0]): string[] {
  return store.search(query).items.map(({ document, quote }) => `${document.id} ${quote}`);
}
