import { sitePath } from '../routes/site-path.ts';
import type { Locale } from '../schema/locale.ts';
import { judgementStatuses, type Judgement } from '../verify/judge-mentions.ts';

/** Fills the places of a copy of the template; a place that has nothing to say is taken away with its label. */
function fill(part: DocumentFragment, texts: Readonly<Record<string, string | null | undefined>>): void {
  for (const place of part.querySelectorAll<HTMLElement>('[data-fill]')) {
    const text = texts[place.dataset.fill ?? ''] ?? '';
    if (text === '') (place.closest('[data-part]') ?? place).remove();
    else place.textContent = place.dataset.around?.replace('{version}', () => text) ?? text;
  }
}

/** Keeps of a copy of the template what applies. */
function keep(part: DocumentFragment, name: 'status' | 'role' | 'same', value: string): void {
  for (const element of part.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
    if (element.dataset[name]?.split(' ').includes(value) !== true) element.remove();
  }
}

function item(template: HTMLTemplateElement, judgement: Judgement, locale: Locale): DocumentFragment {
  const { status, asked, reference, now, was, since } = judgement;
  const part = template.content.cloneNode(true) as DocumentFragment;
  const shown = now ?? was?.record;
  const [value, cited] = [now?.value?.[locale], was?.record.value?.[locale]];
  const named = was?.record.name[locale];
  keep(part, 'status', status);
  keep(part, 'role', shown?.role ?? '');
  keep(part, 'same', String(value === cited));
  fill(part, {
    ...{ value, since, reference },
    asked: reference === null ? asked : null,
    name: shown?.name[locale],
    cited: cited ?? named,
    until: was?.version,
    namedBefore: named === shown?.name[locale] ? null : named,
    fingerprint: now?.fingerprint,
  });
  const link = part.querySelector('a');
  if (now === null) link?.closest('p')?.remove();
  // In the template the link leads to the base path, below which the page is.
  else link?.setAttribute('href', sitePath(link.getAttribute('href') ?? '', locale, now.path));
  return part;
}

/** How many there are of each status, of those that there are. */
function summary(judgements: readonly Judgement[], { dataset }: HTMLElement): string {
  return judgementStatuses
    .map((status) => ({
      status,
      count: judgements.filter((judgement) => judgement.status === status).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => dataset[status]?.replace('{count}', String(count)) ?? '')
    .join(dataset['separator']);
}

/**
 * Shows what became of the things found, and announces how many there are of each status.
 *
 * @param judgements - in the order of the text; null where the lists could not be read
 * @param locale - the language of the page
 */
export function showJudgements(judgements: readonly Judgement[] | null, locale: Locale): void {
  const list = document.querySelector('#verify-results');
  const status = document.querySelector<HTMLElement>('#verify-status');
  const template = document.querySelector<HTMLTemplateElement>('#verify-item');
  if (!list || !status || !template) return;
  list.replaceChildren(...(judgements ?? []).map((judgement) => item(template, judgement, locale)));
  const { failed = '', nothing = '' } = status.dataset;
  if (judgements === null) status.textContent = failed;
  else status.textContent = judgements.length === 0 ? nothing : summary(judgements, status);
}
