import type { Time } from '../compare/measure.ts';
import type { Throughput } from '../speed/throughput.ts';

export interface Growth {
  readonly words: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** What was measured of one engine; `load` is in wall seconds. */
export interface EngineFigures {
  readonly load: number;
  readonly growth: readonly Growth[];
  readonly throughput: Throughput;
}

/** What `bench/speed.ts` measures. */
export interface Engines {
  /** The day of the measurement, YYYY-MM-DD. */
  readonly date: string;
  readonly fast: EngineFigures;
  readonly accurate: EngineFigures;
}

/** A fresh process that loads a tool and reads so many words; seconds of CPU and of the clock. */
export interface GrowthPoint extends Time {
  readonly words: number;
  readonly peakMegabytes: number;
}

export interface ToolFigures {
  readonly name: string;
  readonly gives: string;
  readonly version: string;
  /** Why it was not measured. */
  readonly missing?: string;
  readonly speed: {
    readonly perCpuSecond: number;
    readonly perSecond: number;
    readonly load: Time;
    readonly peakMegabytes: number;
  } | null;
  /** By set of articles and metric. */
  readonly quality: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly growth: readonly GrowthPoint[];
}

/** What `bench/compare.ts` measures. */
export interface Comparison {
  readonly date: string;
  /** Speed is measured on the first. */
  readonly sets: readonly { readonly name: string; readonly documents: number; readonly words: number }[];
  readonly tools: readonly ToolFigures[];
}

/** docs/benchmarks.json. */
export interface Figures {
  readonly engines?: Engines;
  readonly comparison?: Comparison;
}
