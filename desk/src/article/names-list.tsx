import { count } from '../../../src/report/words.ts';
import { ENTITY_TYPES } from '../ui/choices.ts';
import { Name } from '../ui/words.tsx';
import { useArticle } from './context.ts';
import { isSelected, select } from './selection.ts';

/** Everybody and everything that is named in the article; each opens to be put right. */
export function NamesList() {
  const { entities } = useArticle().article.record;
  if (entities.length === 0) return null;
  return (
    <details class="notes">
      <summary>{count(entities.length, 'name')} in this text</summary>
      <ul>
        {entities.map(({ id, name, type }) => (
          <li key={id}>
            <button
              type="button"
              class="link"
              aria-pressed={isSelected('entities', id)}
              onClick={() => {
                select('entities', id);
              }}
            >
              <Name text={name} />
            </button>{' '}
            <span class="quiet">({ENTITY_TYPES[type]})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
