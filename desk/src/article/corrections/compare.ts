import type { OnrecordRecord } from '../../api/types.ts';
import type { Finding } from '../selection.ts';

/** How the corrected record differs from the machine's. */
export interface Difference {
  /** What became of a finding of the corrected record; null: it is as the machine found it. */
  of(layer: Finding['layer'], id: string): 'added' | 'changed' | null;
}

/** Compares by id: a correction keeps the id of what it changes, and what it adds gets a new one. */
export function differenceOf(machine: OnrecordRecord, record: OnrecordRecord): Difference {
  const changes = new Map<string, 'added' | 'changed'>();
  for (const layer of ['quotes', 'claims', 'entities'] as const) {
    const before = new Map(machine[layer].map((finding) => [finding.id, JSON.stringify(finding)]));
    for (const finding of record[layer]) {
      const old = before.get(finding.id);
      if (old !== JSON.stringify(finding))
        changes.set(`${layer} ${finding.id}`, old === undefined ? 'added' : 'changed');
    }
  }
  return { of: (layer, id) => changes.get(`${layer} ${id}`) ?? null };
}
