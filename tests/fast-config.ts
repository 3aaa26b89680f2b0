import { resolveConfig } from '../src/config.ts';

/** The default settings with the fast engine, which the tests of rules and linear models are about. */
export const FAST_CONFIG = resolveConfig({ engine: 'fast' });
