/**
 * Says on a page of a release which of its numbers are another today. A release keeps this script as it was on its day;
 * what it reads is made anew with each build, words and all.
 */
interface Difference {
  readonly record: string;
  readonly was: string;
  readonly now: string;
}

interface Differences {
  readonly current: string;
  readonly records: Readonly<Record<string, Readonly<Record<string, Difference>>>>;
  readonly words: Readonly<Record<string, { same: string; differs: string; item: string; current: string }>>;
  readonly paths: readonly string[];
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function shownRecords(): Set<string> {
  const carriers = document.querySelectorAll('main [data-ref], main [data-refs]');
  return new Set(
    [...carriers].flatMap((carrier) =>
      `${carrier.getAttribute('data-ref') ?? ''} ${carrier.getAttribute('data-refs') ?? ''}`.split(' '),
    ),
  );
}

async function tell(place: HTMLElement): Promise<void> {
  const { file = '', home = '', path = '' } = place.dataset;
  const locale = document.documentElement.lang;
  const response = await fetch(file);
  if (!response.ok) return;
  const { current, records, words, paths } = (await response.json()) as Differences;
  const said = words[locale];
  if (said === undefined) return;
  const shown = shownRecords();
  const differing = Object.entries(records[locale] ?? {}).filter(([record]) => shown.has(record));
  const line = document.createElement('p');
  line.dataset['differs'] = String(differing.length > 0);
  line.textContent = fill(differing.length > 0 ? said.differs : said.same, {
    current,
    count: String(differing.length),
  });
  place.append(line);
  if (differing.length > 0) {
    const list = document.createElement('ul');
    for (const [, { record, was, now }] of differing.slice(0, 5)) {
      const item = document.createElement('li');
      item.textContent = fill(said.item, { record, was, now });
      list.append(item);
    }
    place.append(list);
  }
  if (paths.includes(path)) {
    const link = document.createElement('a');
    link.href = `${home}${path.slice(1)}`;
    link.textContent = said.current;
    place.append(link);
  }
}

const place = document.querySelector<HTMLElement>('#differences');
// Where the list cannot be read, the link below it leads to the same on a page of its own.
if (place !== null) tell(place).catch(() => undefined);

export {};
