import type { Quotation, QuotationSegment } from '../../document/layers.ts';
import type { StageContext } from '../../pipeline/stage.ts';
import { hasReversedGuillemets, type Mark, marksIn } from './marks.ts';
import { nest } from './nesting.ts';
import type { ParagraphRange } from './paragraphs.ts';
import { mainlySingle, type SingleClosers, singleClosers } from './single-marks.ts';

/** A quotation that is not closed yet: its segments in earlier paragraphs, and its mark in this one. */
interface Frame {
  readonly opening: Mark;
  readonly earlier: QuotationSegment[];
}

/** Deeper nesting than this is noise. */
const DEEPEST = 6;
/** At most this many notes of a kind; a text of stray marks needs no more. */
const MOST_NOTES = 100;

/**
 * Pairs the quotation marks of a text: nested ones, ones that go on over paragraphs, ones never closed. Apostrophes, feet
 * and inches are told apart first; straight marks are opened and closed by their neighbours, and in doubt by what is open.
 * Each paragraph starts anew, so one odd mark costs one paragraph. Time is linear in the length of the text.
 *
 * @param note takes `unclosed-quotation` and `stray-quotation-mark`, with the span of the quotation or the mark
 * @returns quotations in text order
 */
export function pairQuotations(
  text: string,
  paragraphs: readonly ParagraphRange[],
  note: StageContext['note'],
): Quotation[] {
  return new Pairing(text, paragraphs, note).run();
}

class Pairing {
  private readonly found: Omit<Quotation, 'depth' | 'parent'>[] = [];
  private readonly marks: readonly (readonly Mark[])[];
  private readonly singleIsMain: boolean;
  private readonly noted = new Map<string, number>();
  private paragraph = 0;
  /** Index of the last mark of this paragraph that can close, by look. */
  private readonly lastClosers = new Map<string, number>();
  private stack: Frame[] = [];
  /** The quotation that was open where the last body paragraph ended. */
  private carried: { readonly frame: Frame; readonly segment: QuotationSegment } | null = null;

  constructor(
    private readonly text: string,
    private readonly paragraphs: readonly ParagraphRange[],
    private readonly note: StageContext['note'],
  ) {
    const reversed = hasReversedGuillemets(text);
    this.marks = paragraphs.map((paragraph) => marksIn(text, paragraph, reversed));
    this.singleIsMain = mainlySingle(this.marks);
  }

  run(): Quotation[] {
    this.paragraphs.forEach((paragraph, index) => {
      this.paragraph = index;
      const marks = this.marks[index]!;
      const first = this.resume(paragraph, marks);
      const closers = singleClosers(marks);
      this.lastClosers.clear();
      marks.forEach((mark, i) => mark.role !== 'open' && this.lastClosers.set(lookOf(mark), i));
      for (let i = first; i < marks.length; i++) this.read(marks, i, closers);
      this.endParagraph(paragraph);
    });
    this.dropCarried();
    return nest(this.found);
  }

  /** Takes up the quotation that was left open, where this paragraph repeats its opening mark or closes it. */
  private resume(paragraph: ParagraphRange, marks: readonly Mark[]): number {
    if (this.carried === null || paragraph.zone !== 'body') return 0;
    const { frame, segment } = this.carried;
    const mark = marks[0];
    const same = mark?.family === frame.opening.family;
    if (same && mark.start === paragraph.start && mark.role === 'open') {
      frame.earlier.push(segment);
      this.stack = [{ opening: mark, earlier: frame.earlier }];
      this.carried = null;
      return 1;
    }
    if (same && mark.role === 'close' && !mark.doubtful && frame.opening.family !== 'single') {
      const start = paragraph.start;
      frame.earlier.push(segment);
      this.close({ opening: { ...mark, start, end: start }, earlier: frame.earlier }, mark);
      this.carried = null;
      return 1;
    }
    this.dropCarried();
    return 0;
  }

  private read(marks: readonly Mark[], i: number, closers: SingleClosers): void {
    const mark = marks[i]!;
    if (mark.family === 'single') this.readSingle(marks, i, closers);
    else if (mark.role === 'open') this.open(marks, i);
    else {
      const at = this.frameFor(mark);
      if (at >= 0 && mark.doubtful && this.nextOf(marks, i)?.role === 'close') return;
      if (at >= 0) {
        const frame = this.stack[at]!;
        this.stack.length = at;
        this.close(frame, mark);
      } else if (mark.role === 'either') this.open(marks, i);
      else if (!mark.doubtful) this.noteOnce('stray-quotation-mark', 'a closing quotation mark closes nothing', mark);
    }
  }

  /** The innermost open quotation that looks like the mark, else the innermost one of its family. */
  private frameFor(mark: Mark): number {
    const alike = this.stack.findLastIndex(({ opening }) => looksLike(opening, mark));
    return alike >= 0 ? alike : this.stack.findLastIndex(({ opening }) => opening.family === mark.family);
  }

  private open(marks: readonly Mark[], i: number): void {
    const mark = marks[i]!;
    const top = this.stack.at(-1);
    if (top?.opening.family === mark.family) {
      if (top.opening.style === 'low' && top.opening.style !== mark.style) {
        this.stack.pop();
        this.close(top, mark);
        return;
      }
      if (!this.isNested(marks, i, top.opening)) this.leaveOpen(this.stack.pop()!, mark.start);
    }
    if (this.stack.length < DEEPEST) this.stack.push({ opening: mark, earlier: [] });
  }

  private readSingle(marks: readonly Mark[], i: number, closers: SingleClosers): void {
    const mark = marks[i]!;
    const top = this.stack.at(-1);
    if (mark.role === 'open') {
      if (top?.opening.style === 'low' && top.opening.family === 'single') {
        this.stack.pop();
        this.close(top, mark);
      } else if (top?.opening.family === 'single' && !mark.directed) return;
      else if (closers.willClose(i, !mark.directed && top !== undefined) || this.singleIsMain) this.open(marks, i);
    } else if (top?.opening.family === 'single' && !(mark.doubtful && closers.betterFollows(i))) {
      this.stack.pop();
      this.close(top, mark);
    }
  }

  /** Whether a quotation that begins inside another one of its family leaves that one open: “a “b” c”, "a “b” c". */
  private isNested(marks: readonly Mark[], i: number, outer: Mark): boolean {
    if (looksLike(marks[i]!, outer)) {
      const next = this.nextOf(marks, i);
      return next?.role === 'close' && this.nextOf(marks, marks.indexOf(next, i))?.role === 'close';
    }
    return (this.lastClosers.get(lookOf(outer)) ?? -1) > i || this.goesOn(outer);
  }

  /** Whether a quotation began with its paragraph and the next paragraph begins with the same mark. */
  private goesOn(outer: Mark): boolean {
    const paragraph = this.paragraphs[this.paragraph + 1];
    const next = this.marks[this.paragraph + 1]?.[0];
    if (paragraph === undefined || next === undefined) return false;
    const bothBegin = outer.start === this.paragraphs[this.paragraph]!.start && next.start === paragraph.start;
    return bothBegin && looksLike(next, outer);
  }

  private nextOf(marks: readonly Mark[], i: number): Mark | undefined {
    const { family } = marks[i]!;
    for (let k = i + 1; k < marks.length && k <= i + 8; k++) if (marks[k]!.family === family) return marks[k];
    return undefined;
  }

  private close({ opening, earlier }: Frame, mark: Mark): void {
    const segment = { start: opening.start, end: mark.end, innerStart: opening.end, innerEnd: mark.start };
    this.add(opening, [...earlier, segment], true);
  }

  /** A quotation without closing mark ends before `limit`, white space left out. */
  private leaveOpen({ opening, earlier }: Frame, limit: number): void {
    const segment = this.openSegment(opening, limit);
    this.add(opening, [...earlier, segment], false);
    this.noteOnce('unclosed-quotation', 'a quotation mark is never closed', { ...opening, end: segment.end });
  }

  private openSegment(opening: Mark, limit: number): QuotationSegment {
    const inner = this.text.slice(opening.end, limit).trimEnd();
    const end = opening.end + inner.length;
    return { start: opening.start, end, innerStart: opening.end, innerEnd: end };
  }

  private add(opening: Mark, segments: QuotationSegment[], closed: boolean): void {
    const { start } = segments[0]!;
    const { end } = segments.at(-1)!;
    this.found.push({ start, end, segments, mark: opening.style, closed });
  }

  private endParagraph(paragraph: ParagraphRange): void {
    const [outermost, ...inner] = this.stack;
    this.stack = [];
    if (outermost === undefined) return;
    for (const frame of inner) if (frame.opening.directed) this.leaveOpen(frame, paragraph.end);
    if (paragraph.zone !== 'body' || outermost.opening.role !== 'open') this.leaveOpen(outermost, paragraph.end);
    else this.carried = { frame: outermost, segment: this.openSegment(outermost.opening, paragraph.end) };
  }

  private dropCarried(): void {
    if (this.carried === null) return;
    const { frame, segment } = this.carried;
    this.carried = null;
    const { family, directed } = frame.opening;
    if (family === 'single' && !directed && frame.earlier.length === 0) return;
    this.add(frame.opening, [...frame.earlier, segment], false);
    this.noteOnce('unclosed-quotation', 'a quotation mark is never closed', segment);
  }

  private noteOnce(code: string, message: string, { start, end }: { start: number; end: number }): void {
    const times = (this.noted.get(code) ?? 0) + 1;
    this.noted.set(code, times);
    if (times <= MOST_NOTES) this.note({ code, message, start, end });
  }
}

/** Both straight, both curly, both doubled and so on. */
function looksLike(a: Mark, b: Mark): boolean {
  return a.family === b.family && a.style === b.style && a.directed === b.directed;
}

function lookOf({ family, style, directed }: Mark): string {
  return directed ? `${family} ${style}` : `straight ${family} ${style}`;
}
