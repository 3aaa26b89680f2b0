import { wordSet } from './word-set.ts';

/** Nouns for made things that carry a name before them ("<name> rocket"), lower case. Written for this project. */
export const PRODUCT_NOUNS: ReadonlySet<string> = wordSet(
  'aircraft|airliner|app|bomber|camera|capsule|car|cars|chip|console|drone|drones|engine|fighter|fighters|helicopter|helicopters|jet|jets|laptop|launcher|missile|missiles|phone|phones|plane|planes|printer|probe|processor|rifle|rifles|rocket|rockets|rover|satellite|satellites|sedan|shuttle|smartphone|software|spacecraft|submarine|submarines|suv|tablet|tank|tanks|telescope|torpedo|truck|trucks|vaccine|vaccines|van|warplane|warplanes|watch',
);
