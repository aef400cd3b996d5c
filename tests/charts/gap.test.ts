import { expect, test } from 'vitest';
import { drawings, reportCases } from './chart-rows.ts';
import { draw } from './draw.ts';
import { overlap } from './read-drawing.ts';

const { rows } = reportCases.gap;

test.each(drawings)('each share has a frame, a baseline and a base of its own: %o', (drawing) => {
  const { frames, baselines, lines, tracks } = draw('gap', rows, drawing);
  expect(frames).toHaveLength(3);
  expect(baselines).toHaveLength(3);
  expect(lines.filter((line) => line.text === '基数：中小企業')).toHaveLength(3);
  frames.forEach((frame, index) => {
    const next = frames[index + 1];
    if (next !== undefined) expect(next.top - frame.bottom).toBeGreaterThanOrEqual(16);
    const own = [...tracks, ...lines].filter((inner) => overlap(inner, frame));
    expect(own).toHaveLength(5);
    for (const inner of own) {
      expect(inner.left).toBeGreaterThanOrEqual(frame.left);
      expect(inner.right).toBeLessThanOrEqual(frame.right);
    }
  });
});
