/**
 * Lets a reader choose among tables: the same functions that built the page make every other view. The pages of the
 * released tables and of a reader's own file have this script in common, since two would load what they share from a file
 * of its own.
 */
import { releasedTables } from './explorer/released-tables.ts';
import './keep-pages.ts?explore&copy';

const page = document.querySelector<HTMLElement>('#explore');
const form = document.querySelector<HTMLFormElement>('#explore-form');

if (page !== null && form !== null) void releasedTables(page, form);
else if (document.querySelector('#local-form') !== null) void import('./local.ts');
