import { spawn } from 'node:child_process';

export interface KillOptions {
  /** The built command line, `cli/main.js`. */
  readonly cli: string;
  /** Arguments of `onrecord extract`, without --resume. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Milliseconds after which the run is killed, one a try; behind the last one it is let run to its end. */
  readonly delays: readonly number[];
}

export interface KilledRun {
  /** How many tries were killed before they came to their end. */
  readonly kills: number;
  /** Exit code of the one that was not. */
  readonly code: number | null;
}

/** Runs an extraction again and again with --resume, each time killed (SIGKILL) after a while, until one comes to its end. */
export async function runWithKills({ cli, args, cwd, delays }: KillOptions): Promise<KilledRun> {
  let kills = 0;
  for (const delay of [...delays, null]) {
    const child = spawn(process.execPath, [cli, 'extract', ...args, '--resume', '--quiet'], { cwd, stdio: 'ignore' });
    const timer = delay === null ? undefined : setTimeout(() => child.kill('SIGKILL'), delay);
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done, fail) => {
      child.on('error', fail);
      child.on('exit', (...end) => {
        done(end);
      });
    });
    clearTimeout(timer);
    if (signal !== 'SIGKILL') return { kills, code };
    kills++;
  }
  throw new Error('a run that was let alone was killed by somebody else');
}
