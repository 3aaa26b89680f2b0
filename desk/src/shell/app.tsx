import { useLayoutEffect, useRef } from 'preact/hooks';
import { needsToken } from '../api/token.ts';
import { PAGES } from '../pages.ts';
import { place } from '../router.ts';
import { Header } from './header.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { NotFound } from './not-found.tsx';
import { StatusLine } from './status.tsx';
import { TokenForm } from './token-form.tsx';

/** The desk: header, the page of this place, the status line, and the dialog with the keys. */
export function App() {
  const { path, query } = place.value;
  const [name = '', ...rest] = path;
  const page = PAGES.find((candidate) => candidate.name === name);
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main, path.join('/'));
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the content
      </a>
      <Header current={name} />
      <main id="main" tabIndex={-1} ref={main}>
        {needsToken.value ? (
          <TokenForm />
        ) : page === undefined ? (
          <NotFound />
        ) : (
          <page.View key={path.join('/')} rest={rest} query={query} />
        )}
      </main>
      <StatusLine />
      <KeysDialog />
    </>
  );
}

/** Who moves to another page begins at its top, with the keyboard and the screen reader too. */
function useFocusOnArrival(main: { readonly current: HTMLElement | null }, path: string): void {
  const before = useRef(path);
  useLayoutEffect(() => {
    if (before.current === path) return;
    before.current = path;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
}
