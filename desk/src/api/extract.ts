import { ApiError, send } from './request.ts';
import type { ProgressLine } from './types.ts';

/** An article to read: its words, or its page. */
export interface ArticleInput {
  readonly id?: string;
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly url?: string;
  readonly source?: string;
  readonly publishedAt?: string;
}

/**
 * Has the server read an article and put it into the store.
 *
 * @param told each line that the server sends while it reads
 * @returns the article's id
 * @throws ApiError
 */
export async function watchedExtract(article: ArticleInput, told: (line: ProgressLine) => void): Promise<string> {
  const response = await send(['extract', 'progress'], { method: 'POST', body: article });
  for await (const line of linesOf(response.body!)) {
    const progress = JSON.parse(line) as ProgressLine;
    told(progress);
    if (progress.state === 'done') return progress.id;
    if (progress.state === 'failed') throw new ApiError(progress.problem);
  }
  throw new ApiError({
    type: 'about:blank',
    title: 'No answer',
    status: 0,
    detail: 'the answer ended too early',
    code: 'no-answer',
  });
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
}
