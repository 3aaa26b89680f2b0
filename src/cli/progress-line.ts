import type { RunProgress } from '../batch/run-progress.ts';
import { thousands } from '../report/words.ts';

const BAR = 20;

/**
 * How far a run is, on one line: "[####................] 20% · 1,204 documents, 3 failed · 61 a second · 2 min 05 s left".
 *
 * @param first where the run began, which is not at nothing when it goes on with another one
 * @param seconds since then
 */
export function progressLine(now: RunProgress, first: RunProgress, seconds: number): string {
  const failed = now.failed === 0 ? '' : `, ${thousands(now.failed)} failed`;
  const parts = [`${thousands(now.documents)} documents${failed}`, rate(now.documents - first.documents, seconds)];
  if (now.share === null) return parts.join(' · ');
  const filled = Math.floor(now.share * BAR);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${Math.floor(now.share * 100)}%`;
  const gone = now.share - (first.share ?? 0);
  const left = gone <= 0 ? [] : [`${duration((seconds * (1 - now.share)) / gone)} left`];
  return [bar, ...parts, ...left].join(' · ');
}

/** 61.23 documents in a second as "61 a second", 0.5 as "0.50 a second". */
export function rate(documents: number, seconds: number): string {
  const perSecond = seconds <= 0 ? 0 : documents / seconds;
  return `${perSecond >= 10 ? thousands(Math.round(perSecond)) : perSecond.toFixed(perSecond >= 1 ? 1 : 2)} a second`;
}

/** Seconds as "4.1 s", "2 min 05 s", "3 h 20 min" or "5 days 4 h". */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds < 9.95 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  const two = (value: number): string => String(value).padStart(2, '0');
  const whole = Math.round(seconds);
  const [minutes, hours, days] = [Math.floor(whole / 60), Math.floor(whole / 3600), Math.floor(whole / 86_400)];
  if (hours === 0) return `${minutes} min ${two(whole % 60)} s`;
  if (days === 0) return `${hours} h ${two(minutes % 60)} min`;
  return `${days} ${days === 1 ? 'day' : 'days'} ${hours % 24} h`;
}
