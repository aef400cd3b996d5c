import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const rooms = [
  'schema',
  'stats',
  'format',
  'charts',
  'survey',
  'disclosure',
  'changes',
  'security',
  'search',
];
const pureRooms = rooms.map((room) => `src/${room}/**/*.ts`);
const why = `is an effect: ${rooms.join(', ')} are pure`;
const effects = [
  'document',
  'window',
  'self',
  'globalThis',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'fetch',
  'performance',
  'process',
  'Buffer',
  'crypto',
  'console',
];

// What holds for all TypeScript, its types among it, is in .oxlintrc.json: oxlint takes an eighth of the time. Here
// stands what only ESLint knows: components of Astro, and what the pure rooms may not use.
export default defineConfig(
  globalIgnores([
    'dist/',
    '.dist.*/',
    '.astro/',
    'data/',
    'coverage/',
    'playwright-report/',
    'test-results/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strict],
  },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    // A region that scrolls must be reachable by keyboard.
    files: ['src/components/TableFrame.astro'],
    rules: { 'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: [] }] },
  },
  {
    files: ['**/*.astro'],
    rules: {
      // A table's frame scrolls, so that it takes the focus; as a region it would crowd the list of landmarks.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['group', 'tabpanel'], tags: [] }],
    },
  },
  {
    files: ['src/**/*.astro'],
    rules: { 'no-console': 'error' },
  },
  {
    files: pureRooms,
    languageOptions: { parser: tseslint.parser },
    rules: {
      'no-restricted-globals': ['error', ...effects.map((name) => ({ name, message: `${name} ${why}` }))],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(node|astro|virtual):', message: `A platform module ${why}` }] },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: `The clock ${why}` },
        { object: 'Math', property: 'random', message: `Chance ${why}; pass a seeded generator` },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: `The clock ${why}` },
        { selector: 'CallExpression[callee.name="Date"]', message: `The clock ${why}` },
        { selector: 'ImportExpression', message: 'Pure rooms are imported whole, never loaded on demand' },
      ],
    },
  },
);
