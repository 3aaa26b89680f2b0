/**
 * `tally` counts the quotes of the whole store by kind, outlet (`source`), month and set of claim types (`types`, the number of
 * the column of `quote`), so that counts of everything need not read every quote.
 */
export const VERSION_2 = `
CREATE TABLE tally (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  quotes INTEGER NOT NULL,
  PRIMARY KEY (facet, value)
) WITHOUT ROWID;
INSERT INTO tally SELECT 'kind', kind, count(*) FROM quote GROUP BY kind;
INSERT INTO tally SELECT 'source', outlet, count(*) FROM quote WHERE outlet IS NOT NULL GROUP BY outlet;
INSERT INTO tally SELECT 'month', substr(date, 1, 7), count(*) FROM quote WHERE date <> '' GROUP BY substr(date, 1, 7);
INSERT INTO tally SELECT 'types', CAST(types AS TEXT), count(*) FROM quote GROUP BY types;
`;
