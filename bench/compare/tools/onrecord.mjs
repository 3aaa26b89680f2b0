// The built package, one document at a time, to validated JSON. The engine is named in ONRECORD_ENGINE.
import { measure } from './harness.mjs';

const spans = (list) => list.map(({ start, end }) => [start, end]);

await measure(async () => {
  const { createPipeline } = await import('../../../dist/index.js');
  const pipeline = createPipeline({ config: { engine: process.env.ONRECORD_ENGINE } });
  return async (document) => {
    const record = await pipeline.extract(document);
    JSON.stringify(record);
    return {
      entities: record.entities.flatMap(({ type, mentions }) =>
        mentions.filter(({ kind }) => kind === 'name').map(({ start, end }) => ({ type, start, end })),
      ),
      dates: record.dates.map(({ type, start, end, value }) => ({ type, start, end, value })),
      quotes: record.quotes.map(({ content, cue, source }) => ({
        content: spans(content),
        cue: cue === null ? [] : spans([cue]),
        source: source === null ? [] : spans([source]),
      })),
    };
  };
});
