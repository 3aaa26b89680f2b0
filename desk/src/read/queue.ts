import { signal } from '@preact/signals';
import { api, type ArticleInput, problemOf } from '../api/index.ts';
import type { Problem, ProgressLine } from '../api/types.ts';
import { go, place } from '../router.ts';
import { articlesIn } from './articles-in.ts';

/** Something that is to be read: an article, or a file of several. */
export interface Job {
  readonly key: number;
  readonly name: string;
  readonly state: 'waiting' | 'reading' | 'done' | 'failed';
  /** What the server does with it now, in its own words. */
  readonly progress: ProgressLine | null;
  /** Ids of the articles that were read. */
  readonly ids: readonly string[];
  readonly problems: readonly Problem[];
}

/** What was handed in since the desk was opened, in its order. */
export const jobs = signal<readonly Job[]>([]);

interface Told {
  progress(line: ProgressLine): void;
  read(id: string): void;
  failed(problem: Problem): void;
}
type Work = (told: Told) => Promise<void>;

const works = new Map<number, Work>();
let isWorking = false;

/** Reads one article; `done` is called once it is in the store. */
export function readArticle(name: string, article: ArticleInput, done: () => void): void {
  enqueue(name, async (told) => {
    told.read(await patiently(() => api.extract(article, told.progress)));
    done();
  });
}

/** Reads the articles of files of the reader's own. */
export function readFiles(files: readonly File[]): void {
  for (const file of files) {
    enqueue(file.name, async (told) => {
      await each(articlesIn(file.name, new Uint8Array(await file.arrayBuffer())), told);
    });
  }
}

/** Reads a file of the folder that the server opened. */
export function readServerFile(path: string): void {
  enqueue(path, async (told) => {
    const { documents } = await patiently(() => api.readFile(path));
    for (const document of documents) {
      if ('problem' in document) told.failed(document.problem);
      else told.read(document.id);
    }
  });
}

async function each(articles: readonly ArticleInput[], told: Told): Promise<void> {
  for (const article of articles) {
    try {
      told.read(await patiently(() => api.extract(article, told.progress)));
    } catch (error) {
      told.failed(problemOf(error));
    }
  }
}

function enqueue(name: string, work: Work): void {
  const key = jobs.peek().length;
  works.set(key, work);
  jobs.value = [...jobs.peek(), { key, name, state: 'waiting', progress: null, ids: [], problems: [] }];
  if (!isWorking) void workOff();
}

/** One after the other, so that a folder dropped here leaves the server room for others. */
async function workOff(): Promise<void> {
  isWorking = true;
  const first = jobs.peek().find(({ state }) => state === 'waiting')?.key ?? 0;
  for (let job = waiting(); job !== undefined; job = waiting()) await perform(job);
  isWorking = false;
  const done = jobs.peek().slice(first);
  const [id] = done.flatMap(({ ids }) => ids);
  const isOne = done.length === 1 && done[0]!.ids.length === 1 && done[0]!.problems.length === 0;
  if (isOne && id !== undefined && place.peek().path.length === 0) go(['documents', id]);
}

function waiting(): Job | undefined {
  return jobs.peek().find(({ state }) => state === 'waiting');
}

async function perform({ key }: Job): Promise<void> {
  const change = (to: (job: Job) => Partial<Job>): void => {
    jobs.value = jobs.peek().map((job) => (job.key === key ? { ...job, ...to(job) } : job));
  };
  const told: Told = {
    progress: (progress) => {
      change(() => ({ progress }));
    },
    read: (id) => {
      change(({ ids }) => ({ ids: [...ids, id] }));
    },
    failed: (problem) => {
      change(({ problems }) => ({ problems: [...problems, problem] }));
    },
  };
  change(() => ({ state: 'reading' }));
  try {
    await works.get(key)!(told);
  } catch (error) {
    told.failed(problemOf(error));
  }
  works.delete(key);
  change(({ ids }) => ({ progress: null, state: ids.length > 0 ? 'done' : 'failed' }));
}

const TRIES = 30;
const PAUSE_MS = 1000;

/** Tries again while the server is busy. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (problemOf(error).code !== 'busy' || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
