import { type CubeAxis, type CubePlan, noAnswer } from '../../../src/survey/cube/cube-plan.ts';
import type { Cube } from '../../../src/survey/cube/cube.ts';
import { numberWidth } from '../../../src/survey/cube/number-cells.ts';

/** The rows of a cube file, each in the order of `cubeColumns`; null is an empty cell. */
export function cubeRows(plan: CubePlan, cube: Cube): (string | number | null)[][] {
  const rows: (string | number | null)[][] = [];
  const noNumber = plan.numberSize === 0 ? [] : Array.from({ length: numberWidth }, () => null);
  // A table wanted with both bases has the same cells twice.
  const tables = [...new Map(plan.tables.map((table) => [table.id, table])).values()];
  for (const unit of cube.units) {
    const place = [unit.stratum, unit.cluster, unit.population];
    rows.push([...place, '', '', '', '', '', unit.rows, null, null, ...noNumber]);
    for (const table of tables) {
      for (const axis of table.axes) {
        for (let cell = 0; cell < axis.groups * axis.answers; cell += 1) {
          const n = unit.counts[axis.offset + cell] ?? 0;
          const code = codeOf(axis, cell % axis.answers);
          if (n === 0 || code === null) continue;
          const group = Math.floor(cell / axis.answers);
          const by = groupOf(axis, group);
          const sums = [unit.sums[axis.offset + cell] ?? 0, unit.squares[axis.offset + cell] ?? 0];
          const at = axis.numbers === null || cell % axis.answers > 0 ? null : axis.numbers + group;
          const numbers =
            at === null ? noNumber : unit.numbers.subarray(at * numberWidth, (at + 1) * numberWidth);
          const about = [table.id, by[0] ?? '', by[1] ?? '', axis.variable.id, code];
          rows.push([...place, ...about, n, ...sums, ...numbers]);
        }
      }
    }
  }
  return rows;
}

/** The code of an answer of an axis; null for the silence of a question with several answers but in its first. */
function codeOf({ variable, option, answers }: CubeAxis, answer: number): string | null {
  if (answer === answers - 1) return option === null || option === 0 ? noAnswer : null;
  const id = variable.categories[option ?? answer]?.id ?? '';
  return option === null || answer === 0 ? id : `not:${id}`;
}

function groupOf({ by }: CubeAxis, group: number): string[] {
  let rest = group;
  const found: string[] = [];
  for (const { categories } of by.toReversed()) {
    found.unshift(categories[rest % categories.length]?.id ?? '');
    rest = Math.floor(rest / categories.length);
  }
  return found;
}
