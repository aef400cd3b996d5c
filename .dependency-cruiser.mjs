const pure =
  '^src/(schema|stats|format|charts|survey|disclosure|changes|security|search|i18n|downloads/formats)/';
const grabBag = '(^|/)(utils?|helpers?|common|lib)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'src-never-imports-scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'scripts-import-only-the-pure-rooms',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^src/', pathNot: pure },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(src|scripts)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'pure-rooms-import-no-rendering',
      severity: 'error',
      from: { path: pure },
      to: { path: '^src/(components|layouts|pages|client|content|styles)/' },
    },
    {
      name: 'pure-rooms-import-no-platform',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'schema-imports-nothing-above-it',
      severity: 'error',
      from: { path: '^src/schema/' },
      to: { path: '^src/', pathNot: '^src/schema/' },
    },
    {
      name: 'stats-and-format-import-only-schema',
      severity: 'error',
      from: { path: '^src/(stats|format)/' },
      to: { path: '^src/(charts|survey|disclosure)/' },
    },
    {
      name: 'disclosure-imports-only-schema-and-stats',
      comment: 'Any release can be protected: the rules know no cube and no codebook but the schema of one.',
      severity: 'error',
      from: { path: '^src/disclosure/' },
      to: { path: '^src/', pathNot: '^src/(disclosure|schema|stats)/' },
    },
    {
      name: 'survey-imports-no-charts',
      severity: 'error',
      from: { path: '^src/survey/' },
      to: { path: '^src/charts/' },
    },
    {
      name: 'arquero-lives-in-the-pipeline',
      comment: "Arquero compiles with Function(...), which the site's Content-Security-Policy forbids.",
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/arquero/' },
    },
    {
      name: 'the-formats-of-downloads-know-nothing-of-the-site',
      comment:
        'A cached file is made again when these files change, and when no other does. CSV, which is not cached, shares the pattern of formulas.',
      severity: 'error',
      from: { path: '^src/downloads/formats/' },
      to: {
        path: '^src/',
        pathNot: ['^src/(downloads/formats|schema)/', '^src/format/spreadsheet-formula[.]ts$'],
      },
    },
    {
      name: 'only-the-formats-of-downloads-write-files',
      comment: 'What a page loads in a browser must not carry these libraries.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/downloads/formats/' },
      to: {
        path: 'node_modules/(write-excel-file|pptxgenjs|hyparquet-writer|@uwdata/flechette|fflate)/',
      },
    },
    {
      name: 'papaparse-in-downloads-and-own-files',
      comment: "A worker reads a person's own file with it; any other page is lighter without.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(downloads/formats|client/local)/' },
      to: { path: 'node_modules/papaparse/' },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^astro:' },
    },
    { name: 'no-grab-bag-folder', severity: 'error', from: { path: grabBag }, to: {} },
    { name: 'no-grab-bag-orphan', severity: 'error', from: { path: grabBag, orphan: true }, to: {} },
    {
      name: 'no-import-from-grab-bag',
      severity: 'error',
      from: {},
      to: { path: grabBag, pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A project of its own, whose packages need not be installed.
    exclude: { path: ['\\.astro$', '^tests/bench/site/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
