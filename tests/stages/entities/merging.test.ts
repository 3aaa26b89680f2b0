import { describe, expect, it } from 'vitest';
import { entitiesIn } from './names-in.ts';

/** `name (aliases)` of the people and organisations of a text, in order of first mention. */
const ROWS: readonly (readonly [text: string, expected: readonly string[], reason: string])[] = [
  [
    'Hanna Rosen Calder spoke. Hanna Calder left. Mrs. Calder smiled. Calder was late.',
    ['Hanna Rosen Calder (Hanna Calder, Calder)'],
    'a middle name, a title and a surname are one person',
  ],
  [
    'Hanna Calder met her brother, Tom Calder. Chelsea Calder was there too.',
    ['Hanna Calder', 'Tom Calder', 'Chelsea Calder'],
    'near miss: one surname, three people',
  ],
  ['Freya Mbeki-Lund scored. Mbeki-Lund was happy.', ['Freya Mbeki-Lund (Mbeki-Lund)'], 'a surname of two parts'],
  ['Kelly-Ann Tubridge wept. Kelly-Ann had no cake.', ['Kelly-Ann Tubridge (Kelly-Ann)'], 'a given name of two parts'],
  [
    'William Harker won. Bill Harker thanked his wife.',
    ['William Harker (Bill Harker)'],
    'a familiar form of the name',
  ],
  ['William Harker won. Wendy Harker lost.', ['William Harker', 'Wendy Harker'], 'near miss: one initial, two names'],
  ['J. P. Harker won. John Harker thanked her.', ['J. P. Harker (John Harker)'], 'initials'],
  [
    'Robert C. "Bobby" Vance ran. Bobby Vance won. Vance smiled.',
    ['Robert C. "Bobby" Vance (Bobby Vance, Vance)'],
    'a nickname inside of the name',
  ],
  ['Leslie Wimes spoke. Ms. Wines said it was late.', ['Leslie Wimes (Wines)'], 'a surname misspelt once'],
  ['Leslie Wimes spoke. Ms. Grimes said it was late.', ['Leslie Wimes', 'Grimes'], 'near miss: another surname'],
  [
    'Hilary Marsh spoke on Monday. Hillary Marsh spoke on Friday.',
    ['Hilary Marsh (Hillary Marsh)'],
    'a given name with a letter more',
  ],
  ['Mario Marsh met Maria Marsh.', ['Mario Marsh', 'Maria Marsh'], 'near miss: a letter that makes another person'],
  [
    'First lady Anna Okoro waved. Mr. Okoro spoke. Later Mr. Okoro left.',
    ['Anna Okoro', 'Okoro'],
    'a title of the other sex is another person',
  ],
  ['Charlie King runs the port. Mr. King disagreed.', ['Charlie King (King)'], 'a surname that is a title elsewhere'],
  [
    'The Department of Fisheries agreed. The Fisheries Department said so.',
    ['Department of Fisheries (Fisheries Department)'],
    'a department turned around',
  ],
  [
    'The U.S. Department of Fisheries agreed. The Department of Fisheries paid.',
    ['U.S. Department of Fisheries (Department of Fisheries)'],
    'with the country and without',
  ],
  [
    'The International Coral Agency met in Lyon. The ICA agreed.',
    ['International Coral Agency (ICA)'],
    'an acronym without brackets',
  ],
  ['The National Coral Guard came. The Guard left.', ['National Coral Guard (Guard)'], 'the head noun'],
];

describe('merging by name', () => {
  it.each(ROWS)('%s → %j (%s)', async (text, expected) => {
    const found = (await entitiesIn(text)).filter(({ type }) => type === 'person' || type === 'organisation');
    expect(found.map(({ name, aliases }) => (aliases.length > 0 ? `${name} (${aliases.join(', ')})` : name))).toEqual(
      expected,
    );
  });
});
