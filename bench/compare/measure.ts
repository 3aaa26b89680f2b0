import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import type { Tool } from './tools.ts';

const TimeSchema = z.object({ cpu: z.number(), wall: z.number() });
const PrintedSchema = z.object({ cpu: z.number(), rounds: z.array(TimeSchema), peakMegabytes: z.number() });

/** Seconds of CPU (all threads and child processes) and of the clock. */
export type Time = Readonly<z.infer<typeof TimeSchema>>;

export interface Measured {
  /** From the start of the process to its first round, its end included. */
  readonly load: Time;
  readonly rounds: readonly Time[];
  readonly peakMegabytes: number;
}

/**
 * Runs a tool in a process of its own on a file of documents.
 *
 * @param found file for what it finds, `-` for nothing
 * @returns times of loading and of each round, and peak memory
 */
export function runTool(tool: Tool, documents: string, found: string, rounds: number): Measured {
  const start = performance.now();
  const [command, ...args] = tool.command;
  const output = execFileSync(command!, [...args, documents, found, String(rounds)], {
    encoding: 'utf8',
    env: { ...process.env, ...tool.environment },
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  });
  const wall = (performance.now() - start) / 1000;
  const printed = PrintedSchema.parse(JSON.parse(output.trim().split('\n').at(-1)!));
  const sum = (part: 'cpu' | 'wall') => printed.rounds.reduce((total, round) => total + round[part], 0);
  const load = { cpu: printed.cpu - sum('cpu'), wall: wall - sum('wall') };
  return { load, rounds: printed.rounds, peakMegabytes: printed.peakMegabytes };
}

/** The round that stands for the others: the median of all but the first, which warms up; the only one where there is one. */
export function typicalRound({ rounds }: Measured): Time {
  const counted = rounds.length > 1 ? rounds.slice(1) : rounds;
  return [...counted].sort((a, b) => a.cpu - b.cpu)[Math.floor(counted.length / 2)]!;
}
