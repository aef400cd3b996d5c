import charts from './charts.json';
import { groupedBars } from './grouped-bars.js';

for (const [id, rows] of Object.entries(charts)) {
  const place = document.getElementById(id);
  place.append(groupedBars(rows, { width: place.clientWidth }));
}
