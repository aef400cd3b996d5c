import { lab } from 'd3';

const degrees = Math.PI / 180;
const cosOf = (angle: number): number => Math.cos(angle * degrees);

const hue = (b: number, a: number): number =>
  a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / degrees + 360) % 360;

/** How much the blue and the grey end of the space is bent. */
const bend = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

const hueStep = (c1: number, h1: number, c2: number, h2: number): number => {
  if (c1 * c2 === 0) return 0;
  const step = h2 - h1;
  if (Math.abs(step) <= 180) return step;
  return step > 180 ? step - 360 : step + 360;
};

const hueMean = (c1: number, h1: number, c2: number, h2: number): number => {
  if (c1 * c2 === 0) return h1 + h2;
  if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
};

/** A colour in CIELAB. */
export interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** CIEDE2000 after Sharma, Wu and Dalal (2005), equations 2-22, all weights 1. */
export const labDistance = (first: Lab, second: Lab): number => {
  const g = (1 - bend((Math.hypot(first.a, first.b) + Math.hypot(second.a, second.b)) / 2)) / 2;
  const [a1, a2] = [first.a * (1 + g), second.a * (1 + g)];
  const [c1, c2] = [Math.hypot(a1, first.b), Math.hypot(a2, second.b)];
  const [h1, h2] = [hue(first.b, a1), hue(second.b, a2)];
  const lightness = second.l - first.l;
  const chroma = c2 - c1;
  const turn = 2 * Math.sqrt(c1 * c2) * Math.sin((hueStep(c1, h1, c2, h2) / 2) * degrees);
  const [l, c, h] = [(first.l + second.l) / 2, (c1 + c2) / 2, hueMean(c1, h1, c2, h2)];
  const t =
    1 - 0.17 * cosOf(h - 30) + 0.24 * cosOf(2 * h) + 0.32 * cosOf(3 * h + 6) - 0.2 * cosOf(4 * h - 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rt = -2 * bend(c) * Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * degrees);
  const [dl, dc, dh] = [lightness / sl, chroma / sc, turn / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rt * dc * dh);
};

/** The distance of two CSS colours. */
export const ciede2000 = (first: string, second: string): number => labDistance(lab(first), lab(second));
