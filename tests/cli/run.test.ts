import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { runCli } from '../../src/cli/run.ts';
import { VERSION } from '../../src/version.ts';
import { memoryIo } from './memory-io.ts';

const ROWS: readonly (readonly [
  argv: readonly string[],
  code: number,
  stdout: RegExp,
  stderr: RegExp,
  reason: string,
])[] = [
  [[], 2, /^$/, /Usage: onrecord COMMAND/, 'no command shows help, on standard error'],
  [['--help'], 0, /Commands\n +extract/, /^$/, 'help is data when it is asked for'],
  [['-h'], 0, /Usage: onrecord/, /^$/, 'the short form'],
  [['help'], 0, /Usage: onrecord/, /^$/, 'help as a command'],
  [['help', 'schema'], 0, /Usage: onrecord schema/, /^$/, 'help for a command'],
  [['schema', '--help'], 0, /Usage: onrecord schema/, /^$/, 'the same, asked of the command'],
  [['--version'], 0, new RegExp(`^${VERSION.replaceAll('.', '\\.')}\n$`), /^$/, 'the version alone'],
  [
    ['extrakt', 'a.txt'],
    2,
    /^$/,
    /no command "extrakt".*did you mean "extract"/,
    'an unknown command, with the nearest',
  ],
  [['help', 'shema'], 2, /^$/, /did you mean "schema"/, 'help for an unknown command'],
  [['--frobnicate'], 2, /^$/, /is no command/, 'an option where a command stands'],
  [['schema', '--pretty'], 2, /^$/, /no option --pretty/, 'an unknown option'],
  [['schema', 'x'], 2, /^$/, /takes no argument/, 'an argument too many'],
  [['extract', '--outptu', 'x'], 2, /^$/, /no option --outptu.*--output/, 'a mistyped option, with the nearest'],
  [['extract', '-o'], 2, /^$/, /argument missing/, 'an option without its value'],
];

describe('runCli', () => {
  it.each(ROWS)('%j exits %i', async (argv, code, stdout, stderr, reason) => {
    const io = memoryIo();
    expect(await runCli(argv, io), reason).toBe(code);
    expect(io.out()).toMatch(stdout);
    expect(io.err()).toMatch(stderr);
  });

  it('prints a JSON Schema', async () => {
    const io = memoryIo();
    await runCli(['schema'], io);
    expect(JSON.parse(io.out())).toMatchObject({ title: 'onrecord/1', type: 'object' });
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    '%s has help with its options',
    async (name, command) => {
      const io = memoryIo();
      expect(await runCli([name, '--help'], io)).toBe(0);
      for (const option of Object.keys(command.options)) expect(io.out()).toContain(`--${option}`);
      for (const { line } of command.examples) expect(io.out()).toContain(line);
    },
  );
});
