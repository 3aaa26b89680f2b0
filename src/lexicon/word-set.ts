/** The words of a list written as one string, separated by `|`. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split('|'));
}
