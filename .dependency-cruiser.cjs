/** The import arrows of the design, with no exceptions. */
const only = (name, from, ...to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { pathNot: [from, ...to] },
});
/** What a folder must not import, not even a type. */
const never = (name, from, to, pathNot = []) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: ['\\.test\\.ts$', ...pathNot] },
  to: { path: to },
});
const K = '^packages/keynav/src';
const P = '^packages/palette/src';
/** Reads the members of nodes; it imports nothing, and every room may import it. */
const DOM = `${P}/dom\\.ts$`;
const T = '^packages/(keynav|palette)/test';

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolves',
      severity: 'error',
      from: { path: '^packages', pathNot: '\\.test\\.ts$|/test/' },
      to: { couldNotResolve: true, path: '^\\.' },
    },
    only('core-imports-core', `${K}/core/`),
    only('commands-import-core', `${K}/commands/`, `${K}/core/`),
    only('keymaps-import-core', `${K}/keymaps/`, `${K}/core/`),
    only('page-imports-core', `${K}/page/`, `${K}/core/`),
    only('bindings-import-core-and-page', `${K}/bindings/`, `${K}/core/`, `${K}/page/`),
    never('no-part-imports-an-entry', `${K}/.+/`, `${K}/(?:index|auto|keys|bundle|bundle-whole)\\.ts$`),
    never('engine-imports-no-lazy-start', `${K}/(?:engine|bindings)/`, `${K}/lazy/`),
    {
      name: 'keynav-depends-on-nothing',
      severity: 'error',
      from: { path: `${K}/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: `${K}/` },
    },
    only('dom-imports-nothing', DOM),
    only(
      'search-imports-search',
      `${P}/search/`,
      DOM,
      `${P}/loading/lazy\\.ts$`,
      '/node_modules/minisearch/',
    ),
    never('only-postings-use-minisearch', `${P}/search/(?!text/postings)`, '/node_modules/minisearch/'),
    only(
      'indexer-imports-format-and-parsers',
      `${P}/indexer/`,
      `${P}/search/(?:index-format|text/terms|text/text-format)\\.ts$`,
      '/node_modules/(?:htmlparser2|entities|parse5|picomatch)/',
      '^(?:buffer|crypto|fs|fs/promises|os|path|util|worker_threads|zlib)$',
    ),
    only(
      'indexer-html-imports-html',
      `${P}/indexer/html/`,
      '/node_modules/(?:htmlparser2|entities|parse5)/',
      '^(?:buffer|util)$',
    ),
    only('indexer-pages-import-html', `${P}/indexer/page/`, `${P}/indexer/html/`),
    never('indexer-sites-read-no-files', `${P}/indexer/site/`, `${P}/indexer/(?:read|written|program)/`),
    never('browsers-load-no-indexer', `${P}/(?!indexer/)`, `${P}/indexer/`),
    only('looks-import-looks', `${P}/looks/`, DOM),
    only('themes-import-nothing', `${P}/themes/`),
    only('loading-imports-loading', `${P}/loading/`),
    never(
      'controllers-import-no-elements',
      `${P}/controllers/`,
      `${P}/(elements|results|sources|items|search|looks|themes)/`,
    ),
    never('results-import-no-elements', `${P}/results/`, `${P}/(elements|controllers)/`),
    never('sources-import-no-results', `${P}/sources/`, `${P}/(elements|controllers|results)/`),
    never('items-import-no-sources', `${P}/items/`, `${P}/(elements|controllers|results|sources)/`),
    {
      name: 'below-elements-nothing-draws',
      severity: 'error',
      from: { path: `${P}/(results|sources|items|search|loading)/`, pathNot: '\\.test\\.ts$' },
      to: { path: '/node_modules/(lit|lit-html|lit-element|@lit)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'palette-takes-keynav-as-types',
      severity: 'error',
      from: { path: `${P}/`, pathNot: [`${P}/auto\\.ts$`, '\\.test\\.ts$'] },
      to: { path: '^packages/keynav/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { path: '^packages/', pathNot: ['\\.test\\.(ts|mjs)$', T] },
      to: { path: T },
    },
    never('build-imports-no-client', '^packages/site/(rollup|layouts)/', '^packages/site/client/'),
    never('client-imports-no-build', '^packages/site/client/', '^packages/site/(rollup|layouts)/'),
    never('site-takes-packages-by-name', '^packages/site/', '^packages/(keynav|palette)/src/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/|/\\.build/' },
    exclude: { path: 'auto\\.min\\.js' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs'],
    },
  },
};
