/** All that charts do in a browser, as one file: choices come first, since they keep the charts as they were built. */
import { offerChoices } from './chart-choices.ts';
import { linkMentions } from './highlight.ts';
import { readCharts } from './read-chart.ts';

offerChoices();
readCharts();
linkMentions();
