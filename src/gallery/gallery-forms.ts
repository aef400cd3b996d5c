import { type ChartForm, charts, lineCharts } from '../charts/registry.ts';
import type { LineForm } from './gallery-lines.ts';

/** The name of any form that the gallery shows. */
export type GalleryForm = ChartForm | LineForm;

/** Every form of the registry, so that a new one shows itself. */
export const galleryForms = [...Object.keys(charts), ...Object.keys(lineCharts)] as readonly GalleryForm[];

/** Whether a form is one of points on two axes. */
export const isLineForm = (form: string): form is LineForm => Object.hasOwn(lineCharts, form);

/**
 * The path of the page that shows one form in all its cases.
 *
 * @param form - the name of the form
 * @example
 * ```ts
 * galleryPath('groupedBars') // '/gallery/grouped-bars/'
 * ```
 */
export function galleryPath(form: GalleryForm): string {
  return `/gallery/${galleryName(form)}/`;
}

/** The name of a form as it stands in an address. */
export function galleryName(form: GalleryForm): string {
  return form.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
