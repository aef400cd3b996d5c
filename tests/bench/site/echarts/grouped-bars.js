const colours = ['#00316a', '#949494'];

export function groupedBars(rows) {
  const categories = [...new Set(rows.map(({ category }) => category))];
  const series = [...new Set(rows.map((row) => row.series))];
  return {
    animation: false,
    aria: { enabled: true },
    color: colours,
    grid: { left: 190, right: 60, top: 24, bottom: 8 },
    legend: { show: series.length > 1, top: 0 },
    tooltip: {},
    xAxis: { type: 'value', max: 1, show: false },
    yAxis: { type: 'category', data: categories, inverse: true },
    series: series.map((name) => ({
      name,
      type: 'bar',
      data: categories.map((category) => {
        const row = rows.find((each) => each.series === name && each.category === category);
        return { value: row.value, label: { show: true, position: 'right', formatter: row.label } };
      }),
    })),
  };
}
