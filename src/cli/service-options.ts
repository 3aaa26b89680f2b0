import { badUsage } from './command.ts';

/** Resolves when the process is asked to end. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

/** @throws OnrecordError `bad-usage` for anything but a whole number between the two */
export function whole(command: string, option: string, text: string, least: number, most: number): number {
  const value = number(command, option, text, least, most);
  if (Number.isInteger(value)) return value;
  throw badUsage(command, `--${option} takes a whole number, not "${text}"`);
}

/** @throws OnrecordError `bad-usage` for anything but a number between the two */
export function number(command: string, option: string, text: string, least: number, most: number): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (value >= least && value <= most) return value;
  throw badUsage(command, `--${option} takes a number from ${least} to ${most}, not "${text}"`);
}
