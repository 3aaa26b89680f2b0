/**
 * Lets the runtime of the encoder and the head send nothing and keep no identifier of the machine, as it does from 1.29 on unless it is told
 * before it is loaded. It reads the environment of the process, which only the main thread can change: call this there before
 * threads start. What the user has set stays.
 */
export function keepOffline(): void {
  if (typeof process !== 'undefined') process.env.ORT_DISABLE_TELEMETRY ??= '1';
}
