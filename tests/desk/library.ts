import type { OnrecordRecord } from '../../src/index.ts';
import { recordOf } from '../store/stored-record.ts';

const HOSTILE = '<img src=x onerror="window.ran = true"> \u202eesrever </script><script>window.ran = true</script>';

/** Articles for the tests of search, speakers and claims. */
export const LIBRARY: readonly OnrecordRecord[] = [
  recordOf(
    'bus',
    [
      { speaker: 'Ana Ruiz', words: 'The night buses were running late', type: 'event', worth: 0.3 },
      { speaker: 'Tom Beck', words: 'Fares on the buses rise by 4 percent', type: 'quantity', worth: 0.9 },
    ],
    { publishedAt: '2024-05-15', source: 'The Harbour Post', title: 'Late again', url: 'https://example.org/bus' },
  ),
  recordOf('bridge', [{ speaker: 'Ana Ruiz', words: 'The bridge will open in June', type: 'prediction', worth: 0.6 }], {
    publishedAt: '2024-04-02',
    source: 'Valley News',
    title: 'Bridge opens soon',
  }),
  recordOf('hostile', [{ speaker: `Eve ${HOSTILE}`, words: `Nothing ran ${HOSTILE}`, worth: 0.1 }], {
    publishedAt: '2024-05-15',
    source: `Outlet ${HOSTILE}`,
    title: `Title ${HOSTILE}`,
  }),
  ...Array.from({ length: 45 }, (_, index) =>
    recordOf(
      `harbour-${index}`,
      [{ speaker: `Speaker ${index}`, words: `The harbour has ${index} cranes`, worth: 0.4 }],
      {
        publishedAt: '2023-01-10',
        source: `Outlet ${index % 9}`,
        title: `Cranes ${index}`,
      },
    ),
  ),
];
