import { vocabularies, type GraphNode, type Term } from './graph.ts';

/**
 * Writes nodes as RDF 1.1 Turtle.
 *
 * @param nodes - in the order in which they are written
 * @returns the text of the file
 * @example
 * ```ts
 * writeTurtle([{ iri: 'urn:a', type: 'dcat:Dataset', said: [] }]).endsWith('\n<urn:a> a dcat:Dataset .\n') // true
 * ```
 */
export function writeTurtle(nodes: readonly GraphNode[]): string {
  const prefixes = Object.entries(vocabularies).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
  return [...prefixes, ...nodes.map(writtenNode)].join('');
}

function writtenNode({ iri, type, said }: GraphNode): string {
  const lines = said
    .filter(([, terms]) => terms.length > 0)
    .map(([property, terms]) => ` ;\n  ${property} ${terms.map(written).join(', ')}`);
  return `\n${reference(iri)} a ${type}${lines.join('')} .\n`;
}

function written(term: Term): string {
  if ('iri' in term) return reference(term.iri);
  // The escapes of JSON are those of Turtle.
  if ('text' in term) return `${JSON.stringify(term.text)}@${term.language}`;
  return `${JSON.stringify(term.value)}^^${term.datatype}`;
}

/** What may not stand between angle brackets is percent-encoded. */
function reference(iri: string): string {
  return `<${iri.replaceAll(/[\p{Cc} <>"{}|^`\\]/gu, (character) => encodeURIComponent(character))}>`;
}
