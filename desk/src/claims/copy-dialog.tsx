import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly text: string;
  readonly onClose: () => void;
}

/** The text, selected, for a browser that does not let the page copy it. */
export function CopyDialog({ text, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    area.current?.select();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="copy-title" class="copy" onClose={onClose}>
      <h2 id="copy-title">Copy by hand</h2>
      <p>This browser does not let the page copy. The text is selected: press Ctrl+C, or ⌘C.</p>
      <textarea ref={area} readOnly rows={12} value={text} aria-label="Text to copy" />
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
