import { splitAtControls } from '../../../src/report/bidi.ts';

/** Words from outside in running text: controls that turn the direction of writing are shown, not obeyed. */
export function Words({ text }: { readonly text: string }) {
  return splitAtControls(text).map(({ words, code }) =>
    code === null ? (
      words
    ) : (
      <bdi class="control" data-code={code}>
        {words}
      </bdi>
    ),
  );
}

/** A name from outside, set apart from the direction of the text around it. */
export function Name({ text }: { readonly text: string }) {
  return (
    <bdi>
      <Words text={text} />
    </bdi>
  );
}
