import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 look longer before it compiles a function for speed. By default a run of a few hundred articles spends a quarter of its
 * time on compiling code that it learns to compile better a moment later.
 */
setFlagsFromString('--interrupt-budget=400000');
