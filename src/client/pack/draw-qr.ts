import { encode } from 'uqr';

const namespace = 'http://www.w3.org/2000/svg';

/**
 * Draws an address as a QR code, black on white on any page, with the quiet zone of four modules around it. Reference:
 * ISO/IEC 18004; level M restores 15 % of the code.
 *
 * @param address - the address
 * @param label - what is read aloud
 */
export function drawQr(address: string, label: string): SVGSVGElement {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('class', 'qr');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('shape-rendering', 'crispEdges');
  const ground = document.createElementNS(namespace, 'rect');
  ground.setAttribute('width', String(size));
  ground.setAttribute('height', String(size));
  ground.setAttribute('fill', '#ffffff');
  const dark = document.createElementNS(namespace, 'path');
  const modules = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  dark.setAttribute('d', modules.join(''));
  dark.setAttribute('fill', '#000000');
  svg.append(ground, dark);
  return svg;
}
