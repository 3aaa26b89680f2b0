import { useLayoutEffect, useState } from 'preact/hooks';
import { ENDINGS } from './articles-in.ts';
import { readFiles } from './queue.ts';

/** Takes files that are dropped anywhere on the page, or chosen. */
export function DropZone() {
  const [isOver, setOver] = useState(false);
  useLayoutEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(false);
      readFiles([...event.dataTransfer.files]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <div class={`drop${isOver ? ' over' : ''}`}>
      <p>Drop files here, or</p>
      <label class="files">
        <span>choose files</span>
        <input
          type="file"
          multiple
          accept={ENDINGS}
          onChange={({ currentTarget }) => {
            readFiles([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </label>
      <p class="quiet">{ENDINGS.split(',').join(' ')}</p>
    </div>
  );
}
