/** A cell: what it says, and a function that sets it off without changing its width. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** Lines of a table: the first column flush left, the others flush right, two blanks between them. */
export function table(rows: readonly (readonly (string | Cell)[])[]): string[] {
  const cells = rows.map((row) => row.map((cell): Cell => (typeof cell === 'string' ? { text: cell } : cell)));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...cells.map((row) => (row[column]?.text ?? '').length)),
  );
  return cells.map((row) =>
    row
      .map(({ text, paint }, column) => {
        const padding = ' '.repeat(widths[column]! - text.length);
        const painted = paint === undefined ? text : paint(text);
        return column === 0 ? painted + padding : padding + painted;
      })
      .join('  ')
      .trimEnd(),
  );
}
