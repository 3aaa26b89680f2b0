/**
 * Short labels for names, different for each: "Dmitry Rogozin" is DR, "Roscosmos" is RO, "the two officials" is TO,
 * a second "DR" is DR2. At most three letters; a name without letters gives "?".
 *
 * @param names the names, in the order in which labels are given
 */
export function initialsOf(names: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return names.map((name) => {
    const label = shorten(name);
    const count = (taken.get(label) ?? 0) + 1;
    taken.set(label, count);
    return count === 1 ? label : `${label}${count}`;
  });
}

const ARTICLES = new Set(['the', 'a', 'an', 'of', 'and', 'for', 'de', 'la', 'von', 'van', 'al']);
const WORD = /[\p{L}\p{N}]+/gu;

function shorten(name: string): string {
  const words = name.match(WORD) ?? [];
  const telling = words.filter((word) => !ARTICLES.has(word.toLowerCase()));
  const used = telling.length > 0 ? telling : words;
  if (used.length === 0) return '?';
  if (used.length === 1) return Array.from(used[0]!).slice(0, 2).join('').toUpperCase();
  const letters = used.length > 3 ? [used[0]!, used[1]!, used.at(-1)!] : used;
  return letters.map((word) => Array.from(word)[0]!.toUpperCase()).join('');
}
