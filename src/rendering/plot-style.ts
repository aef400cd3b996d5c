import { plotClassName } from '../charts/plot-options.ts';

/**
 * The rule that Plot writes into every drawing; it is taken out there and stands once in `chart.css`, so that a
 * strict Content-Security-Policy needs no hash for it. A test holds that both are still Plot's own text.
 */
export const plotStyle = `:where(.${plotClassName}) {
  --plot-background: white;
  display: block;
  height: auto;
  height: intrinsic;
  max-width: 100%;
}
:where(.${plotClassName} text),
:where(.${plotClassName} tspan) {
  white-space: pre;
}`;
