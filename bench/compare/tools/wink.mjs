// wink-nlp with its English model: tokens, sentences, parts of speech. Finds none of what is scored.
import { measure } from './harness.mjs';
import { toolModule } from './tool-module.mjs';

await measure(async () => {
  const { default: winkNLP } = await toolModule('wink-nlp');
  const { default: model } = await toolModule('wink-eng-lite-web-model');
  const nlp = winkNLP(model, ['sbd', 'pos']);
  return ({ text }) => {
    const doc = nlp.readDoc(text);
    doc.sentences().out(nlp.its.span);
    doc.tokens().out(nlp.its.value);
    doc.tokens().out(nlp.its.pos);
    return {};
  };
});
