import * as Plot from '@observablehq/plot';

/** Bars in pairs, each category with its name above: labels of Japanese are too long for a place at the right. */
export function groupedBars(rows, { width } = {}) {
  const of = (name) => [...new Set(rows.map((row) => row[name]))];
  const place = { fy: 'category', y: 'series' };
  return Plot.plot({
    width,
    marginTop: 24,
    marginRight: 80,
    marginLeft: 150,
    height: 30 + rows.length * 30 + of('category').length * 30,
    x: { axis: null, domain: [0, 1] },
    y: { label: null, domain: of('series') },
    fy: { axis: null, domain: of('category'), padding: 0.4 },
    color: { domain: of('series'), range: ['#00316a', '#949494'] },
    marks: [
      Plot.barX(rows, { ...place, x: 'value', fill: 'series', tip: true }),
      Plot.text(rows, { ...place, x: 'value', text: 'label', textAnchor: 'start', dx: 4 }),
      Plot.text(of('category'), { fy: (name) => name, frameAnchor: 'top-left', dx: -150, dy: -16 }),
    ],
  });
}
