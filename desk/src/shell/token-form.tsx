import { useState } from 'preact/hooks';
import { hasToken, setToken } from '../api/token.ts';
import { useTitle } from '../ui/use-title.ts';

/** Asks for the token that the server wants. */
export function TokenForm() {
  const [token, setText] = useState('');
  useTitle('Token');
  return (
    <form
      class="page narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (token.trim() !== '') setToken(token.trim());
      }}
    >
      <h1>This desk needs a token</h1>
      <p>
        <code>onrecord serve</code> shows it when it starts, and an address that holds it.
      </p>
      {hasToken() ? (
        <p class="notice" role="alert">
          The server does not take this token.
        </p>
      ) : null}
      <label class="field">
        <span>Token</span>
        <input
          type="password"
          autoComplete="off"
          value={token}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
          }}
        />
      </label>
      <button type="submit" class="main">
        Open the desk
      </button>
    </form>
  );
}
