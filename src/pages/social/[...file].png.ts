import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { tablePath } from '../../routes/table-path.ts';
import { readEvidence } from '../../evidence/read-evidence.ts';
import { filledMessage, message } from '../../i18n/messages.ts';
import { readReleases } from '../../releases/read-releases.ts';
import { cachedPng } from '../../rendering/draw-png.ts';
import { sitePages } from '../../routes/site-pages.ts';
import { locales } from '../../schema/locale.ts';
import { figureCard } from '../../social/figure-card.ts';
import { pageCard } from '../../social/page-card.ts';
import { cardMetrics } from '../../social/place-drawing.ts';
import { socialCard, type SocialCard } from '../../social/social-card.ts';
import { socialName } from '../../social/social-path.ts';
import { statementTitle } from '../../text/statement-title.ts';

interface Props {
  card: SocialCard;
}

/** One image for each page and language. */
export const getStaticPaths = (async () => {
  const evidence = readEvidence();
  const entries = new Map((await getCollection('figures')).map(({ id, data }) => [id, data]));
  const cases = await getCollection('cases');
  return locales.flatMap((locale) => {
    const image = (path: string, card: SocialCard) => ({
      params: { file: socialName(locale, path) },
      props: { card } satisfies Props,
    });
    return [
      ...sitePages.map(({ path, title, lead }) => {
        const texts = { title: message(locale, title), lead: message(locale, lead) };
        return image(path, pageCard(evidence, locale, texts));
      }),
      ...cases.map(({ id, data }) => {
        const texts = { title: data.message[locale], lead: data.summary[locale] };
        return image(`/cases/${id}/`, pageCard(evidence, locale, texts));
      }),
      ...evidence.all.published.map(({ id, title, description }) => {
        const texts = { title: title[locale], lead: description[locale] };
        return image(tablePath(id), pageCard(evidence, locale, texts));
      }),
      ...readReleases().map(({ version, released }) => {
        const texts = {
          title: filledMessage(locale, 'release.pageTitle', { version }),
          lead: filledMessage(locale, 'release.pageLead', { released }),
        };
        return image(`/releases/${version}/`, pageCard(evidence, locale, texts));
      }),
      ...evidence.all.statements.map((statement) => {
        const texts = {
          title: statementTitle(statement, locale),
          lead: message(locale, 'statement.pageLead'),
        };
        return image(`/statements/${statement.id}/`, pageCard(evidence, locale, texts));
      }),
      ...evidence.all.figures.flatMap((figure) => {
        const text = entries.get(figure.id);
        return text === undefined
          ? []
          : [image(`/figures/${figure.id}/`, figureCard(evidence, figure, text, locale))];
      }),
    ];
  });
}) satisfies GetStaticPaths;

/** Draws the image of one page. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await cachedPng(socialCard(props.card), cardMetrics.width));
