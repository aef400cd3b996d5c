import { vocabularies, type GraphNode, type Term } from './graph.ts';

/** Writes nodes as JSON-LD 1.1 with its context inside, so that nothing need be fetched to read it. */
export function writeJsonLd(nodes: readonly GraphNode[]): object {
  return {
    '@context': vocabularies,
    '@graph': nodes.map(({ iri, type, said }) => ({
      '@id': iri,
      '@type': type,
      ...Object.fromEntries(said.map(([property, terms]) => [property, terms.map(written)])),
    })),
  };
}

function written(term: Term): object {
  if ('iri' in term) return { '@id': term.iri };
  if ('text' in term) return { '@value': term.text, '@language': term.language };
  return { '@value': term.value, '@type': term.datatype };
}
