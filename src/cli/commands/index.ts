import type { Command } from '../command.ts';
import { convert } from './convert.ts';
import { db } from './db.ts';
import { evalCommand } from './eval.ts';
import { extract } from './extract.ts';
import { report } from './report.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { work } from './work.ts';

/** All commands, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [extract, evalCommand, report, convert, serve, work, db, schema];
