import { contextOf, type SpeakerContext, type SpeakerLayers } from './context.ts';
import { namesOfSources } from './source-names.ts';

/** The context of a document; names that only its sources have are among the compounds. */
export function buildContext(layers: SpeakerLayers): SpeakerContext {
  const context = contextOf(layers);
  const more = namesOfSources(context);
  return more.length === 0 ? context : contextOf({ ...layers, compounds: [...layers.compounds, ...more] });
}
