import { rgb } from 'd3';

type Row = readonly [number, number, number];

/** Machado, Oliveira and Fernandes (2009), severity 1, for linear RGB. */
const matrices = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly Row[]>;

/** A kind of colour vision. */
export type Vision = keyof typeof matrices | 'usual';

/** Every kind of colour vision that the palette is held against. */
export const visions: readonly Vision[] = ['usual', 'protan', 'deutan', 'tritan'];

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const encoded = (light: number): number => {
  const share = Math.min(1, Math.max(0, light));
  return 255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055);
};

const linearOf = (colour: string): Row => {
  const { r, g, b } = rgb(colour);
  return [linear(r), linear(g), linear(b)];
};

/** What a colour looks like to one who sees so. */
export const seenBy = (vision: Vision, colour: string): string => {
  if (vision === 'usual') return colour;
  const light = linearOf(colour);
  const [r = 0, g = 0, b = 0] = matrices[vision].map((row) =>
    encoded(row[0] * light[0] + row[1] * light[1] + row[2] * light[2]),
  );
  return rgb(r, g, b).formatHex();
};

const luminance = (colour: string): number => {
  const [r, g, b] = linearOf(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** The contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21. */
export const contrast = (first: string, second: string): number => {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
