import { readFileSync } from 'node:fs';

const { before, after } = JSON.parse(readFileSync('texts.json', 'utf8'));

process.stdout.write(`${before}

\`\`\`js
import { groupedBars } from './components/grouped-bars.js';

const charts = FileAttachment('./data/charts.json').json();
\`\`\`

<div class="card" data-chart>\${resize((width) => groupedBars(charts.levels, { width }))}</div>

<div class="card" data-chart>\${resize((width) => groupedBars(charts.differences, { width }))}</div>

${after}
`);
