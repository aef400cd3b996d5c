/** A piece of a formula that was built before. */
export interface Piece {
  readonly mathml: string;
}

/** A piece, or letters, numbers and signs as they are written: `w y`, `1 − p`. */
export type Term = Piece | string;

/** Letters are an identifier, digits a number, and all else is a sign of its own. */
const tokens = /\p{L}+|\d+(?:\.\d+)?|[^\s\p{L}\d]/gu;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Functions are upright like signs, while letters slant. */
const functionNames = ['min', 'max', 'ln', 'tr'];

function written(token: string): string {
  if (functionNames.includes(token)) return `<mo>${token}</mo>`;
  if (/^\p{L}/u.test(token)) return `<mi>${token}</mi>`;
  return /^\d/.test(token) ? `<mn>${token}</mn>` : `<mo>${escapes[token] ?? token}</mo>`;
}

function inner(terms: readonly Term[]): string {
  return terms
    .map((term) =>
      typeof term === 'string' ? (term.match(tokens) ?? []).map(written).join('') : term.mathml,
    )
    .join('');
}

function grouped(term: Term): string {
  const content = inner([term]);
  // One element needs no group around it; a group of groups would only be longer.
  return /^<(m[ino])>[^<]*<\/\1>$/.test(content) ? content : `<mrow>${content}</mrow>`;
}

function element(name: string, ...children: readonly Term[]): Piece {
  return { mathml: `<${name}>${children.map(grouped).join('')}</${name}>` };
}

/**
 * Terms one after another.
 *
 * @param terms - pieces, or letters, numbers and signs as they are written
 * @returns a piece of MathML without an element around it
 * @example
 * ```ts
 * row('1 − ', sub('p', 'i')).mathml // '<mn>1</mn><mo>−</mo><msub><mi>p</mi><mi>i</mi></msub>'
 * ```
 */
export const row = (...terms: readonly Term[]): Piece => ({ mathml: inner(terms) });

/**
 * One term over another.
 *
 * @param above - the numerator
 * @param below - the denominator
 * @example
 * ```ts
 * over('1', 'n').mathml // '<mfrac><mn>1</mn><mi>n</mi></mfrac>'
 * ```
 */
export const over = (above: Term, below: Term): Piece => element('mfrac', above, below);

/**
 * The square root of terms.
 *
 * @param terms - one after another
 * @example
 * ```ts
 * root('n').mathml // '<msqrt><mi>n</mi></msqrt>'
 * ```
 */
export const root = (...terms: readonly Term[]): Piece => ({ mathml: `<msqrt>${inner(terms)}</msqrt>` });

/**
 * A term with an index.
 *
 * @param base - what is counted off
 * @param index - which one it is
 * @example
 * ```ts
 * sub('w', 'i').mathml // '<msub><mi>w</mi><mi>i</mi></msub>'
 * ```
 */
export const sub = (base: Term, index: Term): Piece => element('msub', base, index);

/**
 * A term to a power.
 *
 * @param base - what is raised
 * @param exponent - the power
 * @example
 * ```ts
 * power('s', '2').mathml // '<msup><mi>s</mi><mn>2</mn></msup>'
 * ```
 */
export const power = (base: Term, exponent: Term): Piece => element('msup', base, exponent);

/**
 * A term with an index, to a power.
 *
 * @param base - what is counted off and raised
 * @param index - which one it is
 * @param exponent - the power
 * @example
 * ```ts
 * subPower('w', 'i', '2').mathml // '<msubsup><mi>w</mi><mi>i</mi><mn>2</mn></msubsup>'
 * ```
 */
export const subPower = (base: Term, index: Term, exponent: Term): Piece =>
  element('msubsup', base, index, exponent);

/**
 * A sign with what it ranges over below it.
 *
 * @param sign - such as a sum
 * @param range - what it goes over
 * @example
 * ```ts
 * under('∑', 'i').mathml // '<munder><mo>∑</mo><mi>i</mi></munder>'
 * ```
 */
export const under = (sign: Term, range: Term): Piece => element('munder', sign, range);

/**
 * The mean of what a term stands for: a line above it.
 *
 * @param term - mostly a letter
 * @example
 * ```ts
 * mean('y').mathml // '<mover><mi>y</mi><mo>¯</mo></mover>'
 * ```
 */
export const mean = (term: Term): Piece => element('mover', term, '¯');

/**
 * A formula on a line of its own, as MathML Core, which every current browser draws without a script.
 *
 * @param terms - what it is made of
 * @returns the `math` element
 * @example
 * ```ts
 * formula('p = ', over('1', 'n')) // '<math display="block"><mi>p</mi><mo>=</mo><mfrac><mn>1</mn><mi>n</mi></mfrac></math>'
 * ```
 */
export function formula(...terms: readonly Term[]): string {
  return `<math display="block">${inner(terms)}</math>`;
}
