import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import charts from './charts.json';
import { groupedBars } from './grouped-bars.js';

echarts.use([AriaComponent, BarChart, GridComponent, LegendComponent, SVGRenderer, TooltipComponent]);

for (const [id, rows] of Object.entries(charts)) {
  const chart = echarts.init(document.getElementById(id), null, { renderer: 'svg' });
  chart.setOption(groupedBars(rows));
  window.addEventListener('resize', () => chart.resize());
}
