import weights from '../../../models/attribution/weights.json' with { type: 'json' };
import { unpackWeights } from '../../models/linear.ts';
import { modelInfo } from '../../models/model-info.ts';
import type { QuoteModels } from './decode.ts';

export const ATTRIBUTION_MODEL = modelInfo('attribution', weights);

export const MODELS: QuoteModels = {
  bits: weights.cue.bits,
  cue: unpackWeights(weights.cue),
  extension: unpackWeights(weights.extension),
  content: unpackWeights(weights.content),
  source: unpackWeights(weights.source),
};
