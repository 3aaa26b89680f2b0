import { claims } from '../stages/claims/index.ts';
import { dates } from '../stages/dates/index.ts';
import { emit } from '../stages/emit/index.ts';
import { encode } from '../stages/encode/index.ts';
import { entities } from '../stages/entities/index.ts';
import { ingest } from '../stages/ingest/index.ts';
import { quotes } from '../stages/quotes/index.ts';
import { segment } from '../stages/segment/index.ts';
import { speakers } from '../stages/speakers/index.ts';
import { StageList } from './builder.ts';

/** The stages in the order in which the data goes through them; with the fast engine `encode` gives nothing. */
export const STAGES = StageList.from('input')
  .then(ingest)
  .then(segment)
  .then(encode)
  .then(entities)
  .then(dates)
  .then(quotes)
  .then(speakers)
  .then(claims)
  .then(emit);
