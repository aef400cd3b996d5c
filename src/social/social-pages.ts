import type { MessageKey } from '../i18n/messages.ts';

/**
 * The pages beside the figures' own that have a social image: their path, and the texts that stand on it. A page that
 * is missing here has no image, which a test of the built site reports.
 */
export const socialPages: readonly { path: string; title: MessageKey; lead: MessageKey }[] = [
  { path: '/', title: 'home.title', lead: 'site.description' },
  { path: '/story/', title: 'story.title', lead: 'story.lead' },
  { path: '/figures/', title: 'figure.indexTitle', lead: 'figure.indexLead' },
  { path: '/international/', title: 'international.title', lead: 'international.lead' },
  { path: '/international/table/', title: 'international.tableTitle', lead: 'international.tableLead' },
  { path: '/barriers/', title: 'barriers.title', lead: 'barriers.lead' },
  { path: '/what-if/', title: 'whatIf.title', lead: 'whatIf.lead' },
  { path: '/statements/', title: 'statement.title', lead: 'statement.lead' },
  { path: '/checks/', title: 'checks.title', lead: 'checks.lead' },
  { path: '/data/', title: 'data.title', lead: 'data.lead' },
  { path: '/sources/', title: 'sources.title', lead: 'sources.lead' },
  { path: '/about/', title: 'about.title', lead: 'about.lead' },
];
