/** A way to read a table, in the language of a program. */
export interface Snippet {
  readonly name: 'python' | 'r' | 'excel' | 'typescript' | 'duckdb';
  /** The code, which reads the table `statements` and counts its rows by role. */
  readonly code: string;
}

/**
 * The code to read a table from each program: all do the same, so that who knows one can read the others. The tests
 * run what a reader copies.
 *
 * @param tables - the address of the folder of tables, without a slash at its end
 */
export function snippets(tables: string): Snippet[] {
  return [
    {
      name: 'python',
      code: `import pandas as pd

table = pd.read_csv("${tables}/statements.csv", keep_default_na=False, na_values=[""])
print(table.groupby("role")["id"].count())`,
    },
    {
      name: 'r',
      code: `table <- read.csv("${tables}/statements.csv", na.strings = "")
print(table(table$role))`,
    },
    {
      name: 'excel',
      code: `let
  Source = Json.Document(Web.Contents("${tables}/statements.json")),
  Rows = Table.FromRecords(Source[rows]),
  Counts = Table.Group(Rows, {"role"}, {{"statements", Table.RowCount, type number}})
in
  Counts`,
    },
    {
      name: 'typescript',
      code: `interface Statements {
  rows: { id: string; role: string; estimate: number | null }[];
}

const answer = await fetch("${tables}/statements.json");
const { rows } = (await answer.json()) as Statements;
const counts = Map.groupBy(rows, ({ role }) => role);
for (const [role, own] of counts) console.log(role, own.length);`,
    },
    {
      name: 'duckdb',
      code: `SELECT role, count(*) AS statements
FROM read_parquet('${tables}/statements.parquet')
GROUP BY role
ORDER BY role;`,
    },
  ];
}
