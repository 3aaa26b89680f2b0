// chrono-node: dates, read against the day of publication.
import { measure } from './harness.mjs';
import { toolModule } from './tool-module.mjs';

const PARTS = ['year', 'month', 'day'];

await measure(async () => {
  const chrono = await toolModule('chrono-node');
  return ({ text, publishedAt }) => {
    const day = publishedAt ? new Date(`${publishedAt.slice(0, 10)}T12:00:00Z`) : undefined;
    const found = chrono.parse(text, day);
    return {
      dates: found.map(({ index, text: words, start }) => ({
        type: start.isCertain('hour') ? 'TIME' : 'DATE',
        start: index,
        end: index + words.length,
        value: valueOf(start),
      })),
    };
  };
});

/** A TIMEX3 value of as many parts as chrono is certain of, and those below them that it fills in. */
function valueOf(components) {
  const known = components.isCertain('day') || components.isCertain('weekday') || !components.isCertain('month');
  const [year, month, day] = PARTS.map((part) => String(components.get(part)).padStart(2, '0'));
  return known ? `${year}-${month}-${day}` : `${year}-${month}`;
}
