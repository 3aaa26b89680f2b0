import type { EntityType } from '../../../document/entity.ts';

/** Order of the types in the weights. */
export const TYPES: readonly EntityType[] = ['person', 'organisation', 'location', 'misc'];

/** Labels: 0 is outside; of each type begin, inside, last, unit (BILOU; Ratinov & Roth 2009). */
export const LABEL_COUNT = 1 + 4 * TYPES.length;
export const OUTSIDE = 0;

export const POSITION = { begin: 0, inside: 1, last: 2, unit: 3 } as const;
export type Position = (typeof POSITION)[keyof typeof POSITION];

export function labelOf(type: number, position: Position): number {
  return 1 + 4 * type + position;
}

export function typeOfLabel(label: number): number {
  return (label - 1) >> 2;
}

export function positionOfLabel(label: number): Position {
  return ((label - 1) & 3) as Position;
}

/** true where label `to` may follow label `from`; outside stands for both ends of a stretch. */
export function mayFollow(from: number, to: number): boolean {
  const open = from !== OUTSIDE && positionOfLabel(from) <= POSITION.inside;
  const goesOn = to !== OUTSIDE && (positionOfLabel(to) === POSITION.inside || positionOfLabel(to) === POSITION.last);
  return open ? goesOn && typeOfLabel(from) === typeOfLabel(to) : !goesOn;
}
