// compromise: its full parse, with people, organisations, places and quotations. It names no speakers.
import { measure } from './harness.mjs';
import { toolModule } from './tool-module.mjs';

const OFFSETS = { offset: true, text: false, terms: false };

await measure(async () => {
  const { default: nlp } = await toolModule('compromise');
  return ({ text }) => {
    const doc = nlp(text);
    const spans = (view) =>
      view.json(OFFSETS).map(({ offset: { start, length } }) => trim(text, start, start + length));
    const entities = (type, view) => spans(view).map(([start, end]) => ({ type, start, end }));
    return {
      entities: [
        ...entities('person', doc.people()),
        ...entities('organisation', doc.organizations()),
        ...entities('location', doc.places()),
      ],
      quotes: spans(doc.quotations()).map((content) => ({ content: [content], cue: [], source: [] })),
    };
  };
});

/** Without the punctuation and white space that compromise keeps with its terms. */
function trim(text, start, end) {
  while (start < end && /[\s,;:.!?()]/.test(text[end - 1])) end--;
  while (start < end && /[\s,;:(]/.test(text[start])) start++;
  return [start, end];
}
