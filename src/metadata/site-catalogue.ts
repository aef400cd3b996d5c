import { siteDownloads } from '../downloads/site-downloads.ts';
import { dcatCatalogue } from './dcat-catalogue.ts';
import type { GraphNode } from './graph.ts';

let made: Promise<GraphNode[]> | undefined;

/** The catalogue of this site, made once for both of its files. */
export function siteCatalogue(): Promise<GraphNode[]> {
  made ??= dcatCatalogue(siteDownloads());
  return made;
}
