/** Marks one barrier in the chart and its tables; the choice lives in the address, so that a link carries it. */
const select = document.querySelector<HTMLSelectElement>('.mark-factor select');

function mark(): void {
  const id = select?.value ?? '';
  for (const place of document.querySelectorAll('.band, [data-factor]')) {
    const own = place.getAttribute('data-factor');
    place.classList.toggle('is-marked', id !== '' && (own === id || place.classList.contains(`band-${id}`)));
  }
}

function remember(id: string): void {
  const parameters = new URLSearchParams(location.search);
  if (id === '') parameters.delete('factor');
  else parameters.set('factor', id);
  const search = parameters.size === 0 ? '' : `?${parameters.toString()}`;
  if (search !== location.search) {
    history.replaceState(history.state, '', location.pathname + search + location.hash);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.search = search;
  for (const address of document.querySelectorAll('.address')) {
    const [page = ''] = address.textContent.trim().split('?');
    address.textContent = page + search;
  }
}

if (select !== null) {
  const wanted = new URLSearchParams(location.search).get('factor');
  // Only a barrier that the control offers is taken from the address.
  select.value = [...select.options].find(({ value }) => value === wanted)?.value ?? '';
  select.closest('.mark-factor')?.removeAttribute('hidden');
  select.addEventListener('change', () => {
    remember(select.value);
    mark();
  });
  document.addEventListener('chart:changed', mark);
  remember(select.value);
  mark();
}

export {};
