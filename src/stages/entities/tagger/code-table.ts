const EMPTY = -1;
/** How full a table may be before it grows. */
const FULLEST = 0.6;
/** 2 ** 32 by the golden ratio (Knuth 1998, 6.4). */
const GOLDEN = 0x9e3779b1;

/**
 * Numbers for codes in [0, 2 ** 31): open addressing in one block of memory. A `Map` of the tagger's size is three times as large,
 * and its look-ups, the most frequent ones of all, miss the processor's cache that much more often.
 */
export class CodeTable {
  size = 0;
  private bits = 4;
  /** Code and number by turns. */
  private slots = new Int32Array(2 << this.bits).fill(EMPTY);

  /** The number of a code, or -1. */
  get(code: number): number {
    return this.slots[this.slotOf(code) + 1]!;
  }

  /** Gives a code a number of at least 0, in place of one that it may have. */
  set(code: number, number: number): void {
    let slot = this.slotOf(code);
    if (this.slots[slot] === EMPTY && ++this.size > FULLEST * (1 << this.bits)) {
      this.grow();
      slot = this.slotOf(code);
    }
    this.slots[slot] = code;
    this.slots[slot + 1] = number;
  }

  private slotOf(code: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (Math.imul(code, GOLDEN) >>> (32 - this.bits)) << 1;
    while (slots[slot] !== code && slots[slot] !== EMPTY) slot = (slot + 2) & mask;
    return slot;
  }

  private grow(): void {
    const old = this.slots;
    this.bits++;
    this.slots = new Int32Array(2 << this.bits).fill(EMPTY);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === EMPTY) continue;
      const slot = this.slotOf(old[at]!);
      this.slots[slot] = old[at]!;
      this.slots[slot + 1] = old[at + 1]!;
    }
  }
}
