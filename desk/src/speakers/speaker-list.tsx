import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { count } from '../../../src/report/words.ts';
import { api } from '../api/index.ts';
import { usePages } from '../api/use-pages.ts';
import { href, replaceQuery } from '../router.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { Field } from '../ui/field.tsx';
import { MoreButton } from '../ui/more-button.tsx';
import { useLater } from '../ui/use-later.ts';
import { useSteps } from '../ui/use-steps.ts';
import { useTitle } from '../ui/use-title.ts';
import { Name } from '../ui/words.tsx';

const PAUSE = 120;
const ON_A_PAGE = '50';
const TYPES = { '': 'anybody', person: 'people', organisation: 'organisations', location: 'places', misc: 'others' };

/** All who are quoted, the most often first, narrowed down by the beginning of words of their names. */
export function SpeakerList({ query }: { readonly query: URLSearchParams }) {
  const [q, type] = [query.get('q') ?? '', query.get('type') ?? ''];
  const pages = usePages(
    (cursor, signal) => api.speakers({ q: beginnings(q), type, cursor, limit: ON_A_PAGE }, signal),
    query.toString(),
  );
  const list = useSteps('speaker');
  useTitle('Speakers');
  const { items, isThere, isLoading } = pages;
  return (
    <div class="page">
      <h1>Speakers</h1>
      <div class="fields">
        <NameBox
          q={q}
          onChange={(next) => {
            replaceQuery({ q: next, type });
          }}
        />
        <Field label="Show">
          <select
            value={type}
            onChange={({ currentTarget }) => {
              replaceQuery({ q, type: currentTarget.value });
            }}
          >
            {Object.entries(TYPES).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <section aria-label="Speakers" aria-busy={isLoading}>
        <p class="hidden" role="status">
          {isThere ? `${count(items.length, 'speaker')}${pages.hasMore ? ' and more' : ''}` : 'Searching…'}
        </p>
        {isThere && items.length === 0 ? (
          <p class="empty">{q === '' ? EMPTY : 'Nobody of this name is quoted.'}</p>
        ) : null}
        <ol class="rows speakers" ref={list}>
          {items.map(({ id, name, quotes, claims, type: kind }) => (
            <li key={id}>
              <a href={href(['speakers', id])} data-step>
                <Name text={name} />
              </a>
              <span class="traits">
                {kind === 'person' ? null : <span>{kind}</span>}
                <span>{count(quotes, 'quote')}</span>
                <span>{count(claims, 'claim')}</span>
              </span>
            </li>
          ))}
        </ol>
        <MoreButton pages={pages} />
      </section>
    </div>
  );
}

const EMPTY = 'Nobody is quoted yet. Those who are in articles that you read come here.';

/** Each word as a beginning: "ana ru" finds Ana Ruiz. */
function beginnings(q: string): string {
  return q
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${word.replaceAll('*', '')}*`)
    .join(' ');
}

function NameBox({ q, onChange }: { readonly q: string; readonly onChange: (q: string) => void }) {
  const [text, setText] = useState(q);
  const sent = useRef(q);
  const input = useRef<HTMLInputElement>(null);
  const send = useLater((next: string) => {
    sent.current = next;
    onChange(next);
  }, PAUSE);
  useLayoutEffect(() => {
    if (q !== sent.current) setText(q);
    sent.current = q;
  }, [q]);
  useShortcuts('Speakers', [
    {
      keys: '/',
      does: 'to the box for names',
      run: () => {
        input.current?.select();
        input.current?.focus();
      },
    },
  ]);
  return (
    <Field label="Name">
      <input
        type="search"
        ref={input}
        value={text}
        dir="auto"
        autoComplete="off"
        spellcheck={false}
        maxLength={200}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          send(currentTarget.value);
        }}
      />
    </Field>
  );
}
