import { describe, expect, test } from 'vitest';
import { message } from '../../src/i18n/messages.ts';
import { type Box, lineMeetsBox, type Point } from '../../src/schemes/geometry.ts';
import { placeNodes } from '../../src/schemes/place-nodes.ts';
import { builtEvidence, builtPages, type BuiltPage } from './built-site.ts';

const evidence = builtEvidence();
const pages = builtPages().filter(({ document }) => document.querySelector('.scheme') !== null);

interface SaidFlow {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

const textOf = (element: Element | null): string => element?.textContent.trim() ?? '';

/** The list as it is read: the number is the place in the list. */
function listed({ document }: BuiltPage): SaidFlow[] {
  return [...document.querySelectorAll('ol.scheme-flows > li')].map((item, index) => ({
    number: index + 1,
    from: textOf(item.querySelector('.scheme-from')),
    to: textOf(item.querySelector('.scheme-to')),
    kind: textOf(item.querySelector('.scheme-kind')),
  }));
}

/** The drawing as it is seen: an arrow joins the boxes at which its line begins and its tip ends. */
function drawn({ document }: BuiltPage): SaidFlow[] {
  const nodes = [...document.querySelectorAll<HTMLElement>('.scheme-node')].map((element) => ({
    name: textOf(element.querySelector('.scheme-name')),
    box: boxOf(Number(element.dataset['column']), Number(element.dataset['row'])),
  }));
  const nameAt = (point: Point): string =>
    nodes
      .filter(({ box }) => lineMeetsBox(point, { x: point.x + 0.1, y: point.y }, box, 5))
      .map(({ name }) => name)
      .join();
  return [...document.querySelectorAll('.scheme-arrow')]
    .map((arrow) => ({
      number: Number(textOf(arrow.querySelector('.number'))),
      from: nameAt(firstPoint(arrow.querySelector('.line'))),
      to: nameAt(firstPoint(arrow.querySelector('.head'))),
      kind: textOf(arrow.querySelector('.word')),
    }))
    .toSorted((one, other) => one.number - other.number);
}

/** The style sheet places a box by its column and row; this is the same place in the units of the drawing. */
function boxOf(column: number, row: number): Box {
  const node = { id: 'node', column, row, role: 'firm', label: { ja: '', en: '' } } as const;
  return placeNodes({ id: '', flows: [], nodes: [node, { ...node, id: 'last', row: 3 }] }).boxes.get(
    'node',
  ) as Box;
}

function firstPoint(path: Element | null): Point {
  const [x = NaN, y = NaN] = (/^M([\d.]+),([\d.]+)/.exec(path?.getAttribute('d') ?? '') ?? [])
    .slice(1)
    .map(Number);
  return { x, y };
}

test('every scheme stands on the page of its figure, in both languages', () => {
  const wanted = evidence.schemes.flatMap(({ id }) => [`/figures/${id}/`, `/en/figures/${id}/`]);
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(wanted));
});

describe.each(pages)('$path', (page) => {
  const { document, locale } = page;
  const ids = [...document.querySelectorAll<HTMLElement>('ol.scheme-flows > li')].map(
    ({ dataset }) => dataset['flow'] ?? '',
  );
  const scheme = evidence.schemes.find(({ flows }) => flows.some(({ id }) => id === ids[0]));

  test('shows one scheme, and its list says the same as its drawing', () => {
    expect(document.querySelectorAll('.scheme').length).toBe(1);
    expect(listed(page).length).toBeGreaterThan(0);
    expect(drawn(page)).toEqual(listed(page));
  });

  test('has the flows of the data in their order, with label and kind', () => {
    expect(ids).toEqual(scheme?.flows.map(({ id }) => id));
    for (const flow of scheme?.flows ?? []) {
      const item = document.getElementById(`flow-${flow.id}`);
      expect(item?.dataset).toMatchObject({ from: flow.from, to: flow.to, kind: flow.kind });
      expect(textOf(item?.querySelector('.scheme-what') ?? null)).toBe(flow.label[locale]);
      expect(textOf(item?.querySelector('.scheme-kind') ?? null)).toBe(
        message(locale, `scheme.${flow.kind}`),
      );
    }
  });

  test('leads from every flow to its passages, in the words of the report', () => {
    for (const { id, passages } of scheme?.flows ?? []) {
      const places = [
        ...(document.getElementById(`flow-${id}`)?.querySelectorAll('.scheme-passages > li') ?? []),
      ];
      expect(places.map((place) => place.querySelector('a')?.getAttribute('data-ref'))).toEqual(
        passages.map((passage) => `ps:${passage}`),
      );
      places.forEach((place, index) => {
        const passage = evidence.passages.find((candidate) => candidate.id === passages[index]);
        expect(place.textContent).toContain(`「${passage?.wording.ja ?? '?'}」`);
        if (locale === 'en') expect(place.textContent).toContain(`“${passage?.wording.en ?? '?'}”`);
        expect(place.querySelector('a')?.getAttribute('href')).toMatch(/\/passages\/#[a-z0-9-]+$/);
      });
    }
  });

  test('says that it was rebuilt, hides its drawing from the list’s readers and its controls without a script', () => {
    expect(textOf(document.querySelector('.scheme-note'))).toBe(message(locale, 'scheme.note'));
    expect(document.querySelector('.scheme')?.getAttribute('aria-label')).toMatch(/\S/);
    const drawing = document.querySelector('.scheme-drawing');
    expect(drawing?.getAttribute('aria-hidden')).toBe('true');
    expect(drawing?.querySelectorAll('a, button, [tabindex]').length).toBe(0);
    expect(document.querySelector('.scheme-controls')?.hasAttribute('hidden')).toBe(true);
  });
});

test('a drawing that says something else is found', () => {
  const built = builtPages().find(({ path }) => path === '/figures/fig-10/') as BuiltPage;
  const page = { ...built, document: built.document.cloneNode(true) as Document };
  const [first, second] = page.document.querySelectorAll('.scheme-arrow');
  const [one, other] = [first?.querySelector('.number'), second?.querySelector('.number')];
  if (one && other) [one.textContent, other.textContent] = [other.textContent, one.textContent];
  expect(drawn(page)).not.toEqual(listed(page));
});
