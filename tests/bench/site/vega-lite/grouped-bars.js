export function groupedBars(rows) {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: 'container',
    autosize: { type: 'fit-x', contains: 'padding' },
    height: rows.length * 30,
    data: { values: rows },
    encoding: {
      y: { field: 'category', type: 'nominal', sort: null, title: null },
      yOffset: { field: 'series', sort: null },
      x: { field: 'value', type: 'quantitative', axis: null, scale: { domain: [0, 1] } },
    },
    layer: [
      {
        mark: { type: 'bar', tooltip: true },
        encoding: {
          color: {
            field: 'series',
            sort: null,
            scale: { range: ['#00316a', '#949494'] },
            legend: { orient: 'top', columns: 1, title: null },
          },
        },
      },
      { mark: { type: 'text', align: 'left', dx: 4 }, encoding: { text: { field: 'label' } } },
    ],
  };
}
