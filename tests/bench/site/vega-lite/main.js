import embed from 'vega-embed';
import charts from './charts.json';
import { groupedBars } from './grouped-bars.js';

for (const [id, rows] of Object.entries(charts)) {
  await embed(`#${id}`, groupedBars(rows), { renderer: 'svg' });
}
