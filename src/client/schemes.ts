/**
 * Steps through the arrows of the scheme of a page and keeps those of an actor; both live in the address, as in
 * `?step=2&actor=ID`. It imports nothing, so that a page asks for one script.
 */
interface State {
  /** The order of the arrow in view; 0 shows all. */
  readonly step: number;
  /** The id of an actor; empty for all. */
  readonly actor: string;
}

interface Parts {
  readonly items: readonly HTMLElement[];
  readonly drawn: readonly HTMLElement[];
  readonly actor: HTMLSelectElement;
  readonly buttons: readonly HTMLButtonElement[];
  readonly status: HTMLElement;
}

const takesPart = ({ dataset }: HTMLElement, actor: string): boolean =>
  actor === '' || dataset.from === actor || dataset.to === actor;

const orderOf = ({ items }: Parts, item: HTMLElement): number => items.indexOf(item) + 1;

/** The orders of the arrows through which the reader steps. */
const ordersOf = (parts: Parts, actor: string): number[] =>
  parts.items.filter((item) => takesPart(item, actor)).map((item) => orderOf(parts, item));

/** What the address asks for, as far as the scheme has it. */
function recall(parts: Parts): State {
  const parameters = new URLSearchParams(location.search);
  const wanted = parameters.get('actor') ?? '';
  const actor = [...parts.actor.options].some(({ value }) => value === wanted) ? wanted : '';
  const step = parameters.get('step') ?? '';
  return { actor, step: ordersOf(parts, actor).find((order) => String(order) === step) ?? 0 };
}

/** Writes the state into the address, into the link to the other language, and into the address on paper. */
function remember({ step, actor }: State): void {
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of [
    ['step', step === 0 ? '' : String(step)],
    ['actor', actor],
  ] as const) {
    parameters.delete(name);
    if (value !== '') parameters.append(name, value);
  }
  const written = parameters.toString();
  const search = written === '' ? '' : `?${written}`;
  if (search !== location.search)
    history.replaceState(history.state, '', location.pathname + search + location.hash);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.search = search;
  for (const address of document.querySelectorAll('.address'))
    address.textContent = (address.textContent.trim().split('?')[0] ?? '') + search;
}

/** Says which arrow is in view, in the words of its item, names in another language included. */
function say(parts: Parts, { step, actor }: State): void {
  const all = parts.items.length;
  const current = parts.items[step - 1]?.querySelector('.scheme-flow');
  if (current) {
    const words = [...current.children].map((part) => part.cloneNode(true));
    parts.status.replaceChildren(`${step}/${all}`, ...words.flatMap((word) => [' ', word]));
  } else if (actor !== '') {
    const name = document.createElement('span');
    const [chosen] = parts.actor.selectedOptions;
    name.textContent = chosen?.textContent ?? '';
    name.lang = chosen?.lang ?? '';
    if (name.lang === '') name.removeAttribute('lang');
    parts.status.replaceChildren(`${ordersOf(parts, actor).length}/${all} `, name);
  } else parts.status.replaceChildren();
}

function show(parts: Parts, state: State): void {
  const { step, actor } = state;
  const current = parts.items[step - 1];
  const on = current === undefined ? parts.items.filter((item) => takesPart(item, actor)) : [current];
  const flows = new Set(on.map(({ dataset }) => dataset.flow));
  const actors = new Set(on.flatMap(({ dataset }) => [dataset.from, dataset.to]));
  for (const item of parts.items) {
    item.classList.toggle('is-off', !on.includes(item));
    if (item === current) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  }
  for (const part of parts.drawn) {
    const { flow, node } = part.dataset;
    part.classList.toggle('is-off', flow === undefined ? !actors.has(node) : !flows.has(flow));
    part.classList.toggle('is-current', flow !== undefined && flow === current?.dataset.flow);
  }
  const orders = ordersOf(parts, actor);
  const ends = { previous: step === 0 || step === orders[0], next: step === orders.at(-1), all: false };
  // A button that was disabled would lose the focus of whoever stands on it.
  for (const button of parts.buttons)
    button.setAttribute('aria-disabled', String(ends[button.dataset.go as keyof typeof ends]));
  parts.actor.value = actor;
  remember(state);
}

/** The state after a step; at an end the step stays. */
function go(parts: Parts, { step, actor }: State, to: string): State {
  const orders = ordersOf(parts, actor);
  const last = orders.length - 1;
  const at = orders.indexOf(step);
  const places: Readonly<Record<string, number>> = {
    previous: at < 0 ? -1 : Math.max(at - 1, 0),
    next: Math.min(at + 1, last),
    first: 0,
    last,
  };
  if (to === 'all') return { step: 0, actor: '' };
  return { step: orders[places[to] ?? -1] ?? 0, actor };
}

const keys: Readonly<Record<string, string>> = {
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  ArrowRight: 'next',
  ArrowDown: 'next',
  Home: 'first',
  End: 'last',
  Escape: 'all',
};

function start(scheme: HTMLElement, form: HTMLFormElement): void {
  const actor = form.querySelector('select');
  const status = form.querySelector<HTMLElement>('.scheme-status');
  const steps = form.querySelector<HTMLElement>('.scheme-steps');
  if (actor === null || status === null || steps === null) return;
  const parts: Parts = {
    items: [...scheme.querySelectorAll<HTMLElement>('.scheme-flows > li')],
    drawn: [...scheme.querySelectorAll<HTMLElement>('.scheme-drawing :is(.scheme-node, .scheme-arrow)')],
    buttons: [...steps.querySelectorAll('button')],
    actor,
    status,
  };
  let state = recall(parts);
  const change = (next: State): void => {
    state = next;
    show(parts, state);
    say(parts, state);
  };
  steps.addEventListener('click', ({ target }) => {
    const to = target instanceof HTMLElement ? target.dataset.go : undefined;
    if (to !== undefined) change(go(parts, state, to));
  });
  steps.addEventListener('keydown', (event) => {
    const to = keys[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change(go(parts, state, to));
  });
  actor.addEventListener('change', () => {
    change({ step: 0, actor: actor.value });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.hidden = false;
  change(state);
}

for (const scheme of document.querySelectorAll<HTMLElement>('.scheme')) {
  const form = scheme.querySelector<HTMLFormElement>('.scheme-controls');
  if (form !== null) start(scheme, form);
}

export {};
