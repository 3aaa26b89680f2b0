#!/usr/bin/env node
import { processIo } from './io.ts';
import { runCli } from './run.ts';
import { setUpV8 } from './v8-settings.ts';

setUpV8();
// A reader that has seen enough ("| head") closes the pipe; that is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await runCli(process.argv.slice(2), processIo());
