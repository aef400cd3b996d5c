/**
 * Makes tables of a reader's own files. Both stay in the browser: a worker reads them, and what this page gets of it is
 * protected. All of it is loaded before a file is chosen, so that nothing is asked of the network afterwards.
 */
import type { LocalWords } from '../components/local/local-words.ts';
import type { Locale } from '../schema/locale.ts';
import type { GridWords } from '../survey/grid/grid-words.ts';
import { localText } from './local/local-text.ts';
import { drawProblems } from './local/draw-problems.ts';
import { clearResult, drawResult, drawTable } from './local/draw-result.ts';
import { loadParts, OwnExplorer } from './local/own-explorer.ts';
import { takeDropped } from './local/take-dropped.ts';
import type { Asked, Told, ToldResult } from './local/messages.ts';
import { workerAddress } from './local/worker-address.ts';

interface Parts {
  readonly form: HTMLFormElement;
  readonly answers: HTMLInputElement;
  readonly codebook: HTMLInputElement;
  readonly submit: HTMLButtonElement;
  readonly cancel: HTMLButtonElement;
  readonly progress: HTMLProgressElement;
  readonly state: HTMLElement;
  readonly said: HTMLElement;
  readonly problems: HTMLElement;
  readonly result: HTMLElement;
  readonly choice: HTMLSelectElement;
  readonly explorer: HTMLElement;
  readonly controls: HTMLFormElement;
}

const locale = document.documentElement.lang as Locale;
const number = (value: number): string => value.toLocaleString(locale);

function parts(): Parts | null {
  const form = document.querySelector<HTMLFormElement>('#local-form');
  const answers = document.querySelector<HTMLInputElement>('#local-answers');
  const codebook = document.querySelector<HTMLInputElement>('#local-codebook');
  const submit = document.querySelector<HTMLButtonElement>('#local-form [type=submit]');
  const cancel = document.querySelector<HTMLButtonElement>('#local-cancel');
  const progress = document.querySelector<HTMLProgressElement>('#local-progress');
  const state = document.querySelector<HTMLElement>('#local-state');
  const said = document.querySelector<HTMLElement>('#local-said');
  const problems = document.querySelector<HTMLElement>('#local-problems');
  const result = document.querySelector<HTMLElement>('#local-result');
  const choice = document.querySelector<HTMLSelectElement>('#local-table');
  const explorer = document.querySelector<HTMLElement>('#local-explorer');
  const controls = document.querySelector<HTMLFormElement>('#explore-form');
  if (form === null || answers === null || codebook === null || submit === null || cancel === null)
    return null;
  if (progress === null || state === null || said === null) return null;
  if (problems === null || result === null || choice === null) return null;
  if (explorer === null || controls === null) return null;
  const work = { form, answers, codebook, submit, cancel, progress, state, said };
  return { ...work, problems, result, choice, explorer, controls };
}

/** What runs, and what was made last. */
class LocalPage {
  readonly #parts: Parts;
  readonly #words: LocalWords;
  readonly #explorer: OwnExplorer;
  /** Charts and files of the explorer. */
  readonly #loaded = loadParts();
  /** The first one works; the other takes its place where it has to be stopped in the middle of an estimate. */
  readonly #workers: Worker[];
  #job = 0;
  #file: { readonly name: string; readonly size: number } | null = null;
  #isRead = false;
  #saidQuarter = 0;
  #rules: ToldResult['rules'] | null = null;

  constructor(found: Parts) {
    this.#parts = found;
    this.#words = JSON.parse(found.form.dataset['words'] ?? '{}') as LocalWords;
    this.#explorer = new OwnExplorer(found.explorer, found.controls);
    this.#workers = [this.#startWorker()];
    this.#loaded.catch(() => {
      this.#break();
    });
    found.form.hidden = false;
    found.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#start();
    });
    found.cancel.addEventListener('click', () => {
      this.#cancel();
    });
    found.choice.addEventListener('change', () => {
      this.#ask({ kind: 'table', job: this.#job, place: Number(found.choice.value) });
    });
    takeDropped(found, () => {
      this.#show(this.#words['dropped.many'], true);
    });
  }

  #startWorker(): Worker {
    const worker = new Worker(workerAddress, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'ready') void this.#getReady().catch(() => undefined);
      else if (worker === this.#workers[0]) this.#hear(data);
    });
    worker.addEventListener('error', () => {
      this.#break();
    });
    return worker;
  }

  #break(): void {
    this.#end();
    this.#parts.submit.disabled = true;
    this.#show(this.#words['state.broken'], true);
  }

  #ask(asked: Asked): void {
    this.#workers[0]?.postMessage(asked);
  }

  #start(): void {
    const { form, answers, codebook, submit, cancel, progress, problems, result } = this.#parts;
    const [file, book] = [answers.files?.[0], codebook.files?.[0]];
    if (file === undefined || book === undefined || submit.disabled) return;
    this.#job += 1;
    this.#file = file;
    this.#isRead = false;
    this.#saidQuarter = 0;
    problems.hidden = true;
    this.#explorer.close();
    clearResult(result);
    submit.disabled = true;
    cancel.hidden = false;
    progress.hidden = false;
    progress.value = 0;
    this.#progress(0, 0);
    cancel.focus();
    this.#ask({
      ...{ kind: 'start', job: this.#job, answers: file, codebook: book, locale },
      words: JSON.parse(form.dataset['grid'] ?? '{}') as GridWords,
      version: form.dataset['version'] ?? '',
    });
  }

  /** A worker that reads hears it between two pieces; one that estimates hears nothing, and is ended. */
  #cancel(): void {
    this.#ask({ kind: 'cancel', job: this.#job });
    if (this.#isRead) this.#workers.shift()?.terminate();
    this.#job += 1;
    this.#end();
    const isUsedUp = this.#workers.length === 0;
    this.#parts.submit.disabled = isUsedUp;
    this.#show(this.#words[isUsedUp ? 'state.usedUp' : 'state.cancelled']);
  }

  /** Both are loaded, one after the other, and all else, before the page says that it needs the network no more. */
  async #getReady(): Promise<void> {
    if (this.#workers.length === 1) {
      this.#workers.push(this.#startWorker());
      return;
    }
    await this.#loaded;
    this.#parts.submit.disabled = false;
    this.#show(this.#words['state.ready']);
  }

  #hear(told: Exclude<Told, { kind: 'ready' }>): void {
    if (told.job !== this.#job) return;
    if (told.kind === 'progress') {
      this.#isRead = told.isRead;
      this.#progress(told.bytes, told.rows);
    } else if (told.kind === 'grid') {
      if (this.#rules !== null) drawTable(this.#parts.result, told.grid, this.#rules, this.#words, locale);
    } else this.#finish(told);
  }

  #finish(told: Exclude<Told, { kind: 'ready' | 'progress' | 'grid' }>): void {
    const { problems, result } = this.#parts;
    this.#end();
    if (told.kind === 'failed') {
      this.#show(`${this.#words['state.failed']} ${told.message}`.trim(), true);
    } else if (told.kind === 'problems') {
      const text = localText(this.#words, 'state.problems', {
        file: told.file,
        count: number(told.count),
      });
      const body = problems.querySelector('tbody');
      if (body !== null) drawProblems(body, told.problems, this.#words, locale);
      const heading = problems.querySelector('#local-problems-file');
      if (heading !== null) heading.textContent = text;
      problems.hidden = false;
      this.#show(this.#words['state.failed'], true);
      this.#parts.said.textContent = text;
      problems.querySelector('h2')?.focus();
    } else if (told.kind === 'result') {
      this.#rules = told.result.rules;
      drawResult(result, told.result, this.#file?.name ?? '', this.#words, locale);
      this.#explorer.open(told.result.explorer, this.#words, locale);
      this.#ask({ kind: 'table', job: told.job, place: 0 });
      this.#show(localText(this.#words, 'state.done', { tables: number(told.result.tables.length) }));
      result.querySelector('h2')?.focus();
    }
  }

  #progress(bytes: number, rows: number): void {
    const { progress, state, said } = this.#parts;
    const part = bytes / Math.max(1, this.#file?.size ?? 1);
    const percent = Math.floor(part * 100);
    if (this.#isRead) progress.removeAttribute('value');
    else progress.value = part;
    const key = this.#isRead ? 'state.estimating' : 'state.reading';
    state.textContent = localText(this.#words, key, { percent: number(percent), rows: number(rows) });
    state.classList.remove('is-wrong');
    const quarter = this.#isRead ? 4 : Math.floor(percent / 25);
    if (quarter <= this.#saidQuarter) return;
    this.#saidQuarter = quarter;
    said.textContent = state.textContent;
  }

  #end(): void {
    const { submit, cancel, progress } = this.#parts;
    submit.disabled = false;
    if (document.activeElement === cancel) submit.focus();
    cancel.hidden = true;
    progress.hidden = true;
  }

  /** Shows where things stand, and says it. */
  #show(text: string, isWrong = false): void {
    const { state, said } = this.#parts;
    state.textContent = text;
    state.classList.toggle('is-wrong', isWrong);
    said.textContent = text;
  }
}

const found = parts();
if (found !== null) new LocalPage(found);
