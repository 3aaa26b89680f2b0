import { signal } from '@preact/signals';

/** What is marked in the text besides quotes. */
export const showsClaims = signal(true);
export const showsEntities = signal(false);
export const showsDates = signal(false);
/** Whether the machine's own reading is shown instead of the corrected one. */
export const showsMachine = signal(false);
