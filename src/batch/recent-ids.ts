/** Tells ids that came before, within the last documents. */
export interface RecentIds {
  /** Whether the id was among the last ones; it is from now on. */
  isRepeated(id: string): boolean;
  /** How often it was. */
  repeated(): number;
}

/** Two generations of ids, so that memory has an end and none of the last `size` ids is overlooked. */
export function recentIds(size = 50_000): RecentIds {
  let [young, old] = [new Set<string>(), new Set<string>()];
  let repeated = 0;
  return {
    isRepeated(id) {
      const isKnown = young.has(id) || old.has(id);
      if (isKnown) repeated++;
      if (young.size >= size) [young, old] = [new Set(), young];
      young.add(id);
      return isKnown;
    },
    repeated: () => repeated,
  };
}
