import type { Mark } from './marks.ts';

/** British copy: single marks outside, double ones inside. */
export function mainlySingle(marks: readonly (readonly Mark[])[]): boolean {
  let single = 0;
  let other = 0;
  for (const paragraph of marks) {
    for (const { family, role } of paragraph) {
      if (family !== 'single') other++;
      else if (role === 'open') single += 2;
    }
  }
  return single > 2 * other;
}

/** What stands behind each mark of a paragraph, worked out once from its end. */
export interface SingleClosers {
  /** Whether a closing single mark follows; where `inside` a double quotation, before the next double mark. */
  willClose(i: number, inside: boolean): boolean;
  /** Whether a closing mark that is no possessive follows before another quotation begins. */
  betterFollows(i: number): boolean;
}

export function singleClosers(marks: readonly Mark[]): SingleClosers {
  const any = new Uint8Array(marks.length);
  const inside = new Uint8Array(marks.length);
  const better = new Uint8Array(marks.length);
  for (let i = marks.length - 2; i >= 0; i--) {
    const next = marks[i + 1]!;
    const closes = next.family === 'single' && next.role === 'close';
    any[i] = closes || any[i + 1] === 1 ? 1 : 0;
    inside[i] = closes || (next.family === 'single' && inside[i + 1] === 1) ? 1 : 0;
    better[i] =
      (closes && !next.doubtful) || (next.family === 'single' && next.role === 'close' && better[i + 1] === 1) ? 1 : 0;
  }
  return {
    willClose: (i, within) => (within ? inside[i] : any[i]) === 1,
    betterFollows: (i) => better[i] === 1,
  };
}
