import { signal } from '@preact/signals';

const message = signal('');
let timer: ReturnType<typeof setTimeout> | undefined;

/** How long a message stays, in milliseconds. */
const STAYS = 6000;

/** Says something at the foot of the page, to be seen and to be heard: "Quote rejected". */
export function say(text: string): void {
  clearTimeout(timer);
  message.value = text;
  timer = setTimeout(() => {
    message.value = '';
  }, STAYS);
}

export function StatusLine() {
  return (
    <div class="status" role="status">
      {message.value === '' ? null : <p>{message.value}</p>}
    </div>
  );
}
