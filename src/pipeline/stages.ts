import { claims } from '../stages/claims/index.ts';
import { dates } from '../stages/dates/index.ts';
import { emit } from '../stages/emit/index.ts';
import { entities } from '../stages/entities/index.ts';
import { ingest } from '../stages/ingest/index.ts';
import { quotes } from '../stages/quotes/index.ts';
import { segment } from '../stages/segment/index.ts';
import { speakers } from '../stages/speakers/index.ts';
import { StageList } from './builder.ts';

/** The stages of the fast engine, in the order in which the data goes through them. */
export const FAST_STAGES = StageList.from('input')
  .then(ingest)
  .then(segment)
  .then(entities)
  .then(dates)
  .then(quotes)
  .then(speakers)
  .then(claims)
  .then(emit);
