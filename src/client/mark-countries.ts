/** Marks countries in a ranking by outline, texture and bold words; the marks live in the address as `?mark=kor,usa`. */
const form = document.querySelector<HTMLFormElement>('form.chart-marks');

const boxesOf = (own: HTMLFormElement): HTMLInputElement[] => [
  ...own.querySelectorAll<HTMLInputElement>('[name=mark]'),
];

/** Japan is no choice, so that its bar and its words are left as they were drawn. */
function draw(own: HTMLFormElement): void {
  const host = document.querySelector(`.chart-host[data-chart="${CSS.escape(own.dataset.chart ?? '')}"]`);
  const marks = new Map(boxesOf(own).map(({ value, checked }) => [value, checked]));
  for (const part of host?.querySelectorAll<SVGElement>('[data-cell]') ?? []) {
    const marked = marks.get(part.dataset.cell?.split('-')[0] ?? '');
    if (marked === undefined) continue;
    if (part.localName === 'text') {
      part.setAttribute('font-weight', marked ? '700' : '400');
      continue;
    }
    const pattern = part.closest('svg')?.querySelector('pattern')?.id ?? '';
    part.setAttribute('fill', marked ? `url(#${pattern})` : 'var(--comparator)');
    part.setAttribute('stroke', marked ? 'var(--series-1)' : 'none');
    part.classList.toggle('is-marked', marked);
  }
}

function remember(own: HTMLFormElement): void {
  const boxes = boxesOf(own);
  const parameters = new URLSearchParams(location.search);
  const marks = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  if (boxes.every(({ checked, defaultChecked }) => checked === defaultChecked)) parameters.delete('mark');
  else parameters.set('mark', marks.join(','));
  const written = parameters.toString().replaceAll('%2C', ',');
  const search = written === '' ? '' : `?${written}`;
  if (search === location.search) return;
  history.replaceState(history.state, '', location.pathname + search + location.hash);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language, a[data-carries-view]'))
    link.search = search;
}

/** Only countries that the form offers are marked; anything else in the address is left out. */
function recall(own: HTMLFormElement): void {
  const wanted = new URLSearchParams(location.search).get('mark')?.split(',');
  for (const box of boxesOf(own)) box.checked = wanted?.includes(box.value) ?? box.defaultChecked;
}

if (form !== null) {
  const update = (): void => {
    draw(form);
    remember(form);
  };
  recall(form);
  form.hidden = false;
  update();
  form.addEventListener('change', update);
  form.addEventListener('reset', () => setTimeout(update));
  document.addEventListener('chart:changed', () => {
    draw(form);
  });
}

export {};
