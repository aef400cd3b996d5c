/** The vocabularies of the catalogue, by their usual prefixes. */
export const vocabularies = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A name in one of the vocabularies, as Turtle and JSON-LD write it: `dct:title`. */
type PrefixedName = `${keyof typeof vocabularies}:${string}`;

/** What a statement says of a node: another node, a text in a language, or a value with its type. */
export type Term =
  | { readonly iri: string }
  | { readonly text: string; readonly language: string }
  | { readonly value: string; readonly datatype: PrefixedName };

/** A thing with an address and all that is said of it. Every node has an address, so that two files can be compared. */
export interface GraphNode {
  readonly iri: string;
  readonly type: PrefixedName;
  readonly said: readonly (readonly [property: PrefixedName, terms: readonly Term[]])[];
}
