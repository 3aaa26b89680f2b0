import { count } from '../../../src/report/words.ts';
import { inPlainWords } from '../api/index.ts';
import type { ProgressLine } from '../api/types.ts';
import { href } from '../router.ts';
import { Name } from '../ui/words.tsx';
import { type Job, jobs } from './queue.ts';

/** What was handed in, and what the server does with it. */
export function JobList() {
  if (jobs.value.length === 0) return null;
  const left = jobs.value.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  return (
    <section class="jobs" aria-labelledby="jobs">
      <h2 id="jobs">Handed in</h2>
      <p class="quiet" role="status">
        {left === 0 ? 'All done' : `${count(left, 'file')} to go`}
      </p>
      <ol class="rows">
        {jobs.value.map((job) => (
          <li key={job.key}>
            <JobRow job={job} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function JobRow({ job }: { readonly job: Job }) {
  const { name, state, progress, ids, problems } = job;
  const [first] = ids;
  return (
    <>
      {ids.length === 1 && first !== undefined ? (
        <a href={href(['documents', first])}>
          <Name text={name} />
        </a>
      ) : (
        <span class="name">
          <Name text={name} />
        </span>
      )}
      {state === 'reading' ? <Reading progress={progress} /> : null}
      {state === 'waiting' ? <span class="traits">waits for those before it</span> : null}
      {ids.length > 1 ? (
        <ul class="ids">
          {ids.map((id) => (
            <li key={id}>
              <a href={href(['documents', id])}>
                <Name text={id} />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {problems.map((problem, i) => {
        const { title, advice } = inPlainWords(problem);
        return (
          <p key={i} class="failed">
            Not read: {title} {advice}
          </p>
        );
      })}
    </>
  );
}

/** The pipeline's stages, in words for readers. */
const STAGES: Readonly<Record<string, string>> = {
  ingest: 'taking the text in',
  segment: 'finding sentences and quotation marks',
  encode: 'reading with the model',
  entities: 'looking for names',
  dates: 'looking for dates',
  quotes: 'looking for quotes',
  speakers: 'asking who speaks',
  claims: 'weighing claims',
  emit: 'checking the record',
};

function Reading({ progress }: { readonly progress: ProgressLine | null }) {
  if (progress?.state !== 'reading') return <span class="traits">waits for the server</span>;
  const { stage, step, steps } = progress;
  return (
    <span class="traits">
      <progress value={step - 1} max={steps} aria-label="How far it is" /> {STAGES[stage] ?? stage} ({step} of {steps})
    </span>
  );
}
