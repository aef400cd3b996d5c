import type { APIRoute, GetStaticPaths } from 'astro';
import { splitReference } from '../../../../citations/citable.ts';
import { packList, packTexts } from '../../../../components/pack/pack-data.ts';
import { siteDownloads } from '../../../../downloads/site-downloads.ts';
import { describeEntry } from '../../../../pack/describe-entry.ts';
import type { PackChoice } from '../../../../pack/pack-entry.ts';
import { locales, type Locale } from '../../../../schema/locale.ts';

interface Props {
  locale: Locale;
  choice: PackChoice;
}

/** One address for each thing that can be packed, in each language. */
export const getStaticPaths = (async () => {
  const lists = await Promise.all(
    locales.map(async (locale) => ({ locale, choices: (await packList(locale)).choices })),
  );
  return lists.flatMap(({ locale, choices }) =>
    choices.map((choice) => ({
      params: { locale, ...splitReference(choice.reference) },
      props: { locale, choice } satisfies Props,
    })),
  );
}) satisfies GetStaticPaths;

/** Serves what a pack takes of one thing. */
export const GET: APIRoute<Props> = async ({ props: { locale, choice } }) =>
  Response.json(await describeEntry(siteDownloads(), await packTexts(), choice, locale));
