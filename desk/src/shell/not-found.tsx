import { href } from '../router.ts';
import { useTitle } from '../ui/use-title.ts';

export function NotFound() {
  useTitle('No such page');
  return (
    <div class="page">
      <h1>There is no such page</h1>
      <p>
        <a href={href([])}>Read an article</a>
      </p>
    </div>
  );
}
