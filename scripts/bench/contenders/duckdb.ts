import { DuckDBInstance } from '@duckdb/node-api';
import { availableParallelism } from 'node:os';
import { benchCodebook } from '../bench-codebook.ts';
import { contender } from '../contender.ts';

await contender(async ({ path, labels, given }) => {
  const { variables, tables, ignored } = benchCodebook(labels);
  const instance = await DuckDBInstance.create(':memory:', { threads: String(availableParallelism()) });
  const connection = await instance.connect();
  const codes = variables.flatMap((variable) =>
    'categories' in variable ? variable.categories.map(({ code }) => code) : [],
  );
  const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  if (given) await connection.run(`CREATE TYPE label AS ENUM (${[...new Set(codes)].map(quote).join(', ')})`);
  const names = variables.map(({ id }) => id);
  const columns = [
    ...[`'id': 'VARCHAR'`, `'weight': 'DOUBLE'`],
    ...names.map((name) => `'${name}': '${given ? 'label' : 'VARCHAR'}'`),
    ...ignored.map(({ column }) => `'${column}': 'BIGINT'`),
  ];
  await connection.run(
    `CREATE TABLE answers AS SELECT weight, ${names.join(', ')} FROM read_csv(${quote(path)}, header = true, columns = {${columns.join(', ')}})`,
  );
  let cells = 0;
  for (const [question, own] of Map.groupBy(tables, (table) => table.question)) {
    const sets = own.map(({ by }) => `(${[question, ...by].join(', ')})`).join(', ');
    const by = [...new Set(own.flatMap((table) => table.by))].join(', ');
    const result = await connection.runAndReadAll(
      `SELECT ${question}, ${by}, count(*), sum(weight), sum(weight * weight) FROM answers GROUP BY GROUPING SETS (${sets})`,
    );
    cells += result.currentRowCount;
  }
  return cells;
});
