import { useState } from 'preact/hooks';
import { api } from '../api/index.ts';
import { useAnswer } from '../api/use-answer.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { Name } from '../ui/words.tsx';
import { readServerFile } from './queue.ts';

/** Files of the folder that the server opened with `--folder`; nothing where it opened none. */
export function ServerFolder() {
  const { value } = useAnswer((signal) => api.about(signal), []);
  return value?.folder === true ? <Folder /> : null;
}

function Folder() {
  const [path, setPath] = useState('');
  const { value, problem, reload } = useAnswer((signal) => api.files(path, signal), [path]);
  const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  return (
    <section aria-labelledby="folder">
      <h2 id="folder">In the server’s folder</h2>
      {path === '' ? null : (
        <p class="actions">
          <button
            type="button"
            onClick={() => {
              setPath(parent);
            }}
          >
            Up
          </button>
          <span class="quiet">
            <Name text={path} />
          </span>
        </p>
      )}
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      {value?.items.length === 0 ? <p class="quiet">There is nothing here that can be read.</p> : null}
      <ul class="folder">
        {value?.items.map((item) => (
          <li key={item.path}>
            <button
              type="button"
              class="link"
              onClick={() => {
                if (item.kind === 'folder') setPath(item.path);
                else readServerFile(item.path);
              }}
            >
              <Name text={item.name} />
              {item.kind === 'folder' ? '/' : ''}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
