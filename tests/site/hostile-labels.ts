import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { sealDescriptors } from '../../scripts/pipeline/seal-descriptors.ts';

// Without a digit, which the pipeline would refuse in our own texts before it came to the page.
export const script = '<script>alert()</script>';
export const image = '"><img src=x onerror=alert()>';
export const formula = '=1+1';

/** Copies the data of the project and puts code where a label is expected; the seals are renewed. */
export async function hostileSources(folder: string): Promise<string> {
  const sources = join(folder, 'sources');
  await cp('data/sources', sources, { recursive: true });
  await cp('data/codebooks', join(folder, 'codebooks'), { recursive: true });
  await edit(join(sources, 'interim-report/fig-05.csv'), 'cell', 'commercialised-exploring', {
    series_ja: image,
    series_en: formula,
  });
  await edit(join(sources, 'interim-report/fig-05.csv'), 'category', 'commercialised', {
    category_ja: script,
    category_en: image,
  });
  await edit(join(sources, 'interim-report/figures.csv'), 'id', 'fig-05', {
    title_ja: image,
    title_en: script,
  });
  // A figure without a number goes by its title wherever it is named.
  await edit(join(sources, 'interim-report/figures.csv'), 'id', 'sec-one-innovation-gap', {
    title_ja: script,
    title_en: image,
  });
  await edit(join(sources, 'interim-report/statements.csv'), 'id', 'commercialised-exploring', {
    gloss_ja: script,
    gloss_en: script,
  });
  await edit(join(sources, 'catalogue/sources.csv'), 'id', 'murc-2023', {
    title_ja: script,
    title_en: image,
  });
  sealDescriptors(sources);
  return sources;
}

async function edit(
  file: string,
  key: string,
  value: string,
  change: Readonly<Record<string, string>>,
): Promise<void> {
  const { data, meta } = Papa.parse<Record<string, string>>(await readFile(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const edited = data.map((row) => (row[key] === value ? { ...row, ...change } : row));
  if (edited.every((row, index) => row === data[index])) throw new Error(`${file} has no ${key} ${value}`);
  await writeFile(file, `${Papa.unparse(edited, { columns: meta.fields ?? [], newline: '\n' })}\n`);
}
