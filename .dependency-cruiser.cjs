/** The import arrows of the design, with no exceptions. */
const only = (name, from, ...to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { pathNot: [from, ...to] },
});
const K = '^packages/keynav/src';
const P = '^packages/palette/src';

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
    {
      name: 'keynav-depends-on-nothing',
      severity: 'error',
      from: { path: `${K}/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: `${K}/` },
    },
    only('search-imports-search', `${P}/search/`),
    only(
      'indexer-imports-format-and-htmlparser2',
      `${P}/indexer/`,
      `${P}/search/index-format\\.ts$`,
      '/htmlparser2/',
      '^(?:buffer|crypto|fs/promises|path|util)$',
    ),
    {
      name: 'browsers-load-no-indexer',
      severity: 'error',
      from: { path: `${P}/(?!indexer/)` },
      to: { path: `${P}/indexer/` },
    },
    only('looks-import-looks', `${P}/looks/`),
    only('themes-import-nothing', `${P}/themes/`),
    {
      name: 'controllers-import-no-elements',
      severity: 'error',
      from: { path: `${P}/controllers/` },
      to: { path: `${P}/(elements|search|looks|themes)/` },
    },
    {
      name: 'palette-takes-keynav-as-types',
      severity: 'error',
      from: { path: `${P}/`, pathNot: [`${P}/auto\\.ts$`, '\\.test\\.ts$'] },
      to: { path: '^packages/keynav/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'build-imports-no-client',
      severity: 'error',
      from: { path: '^packages/site/(rollup|layouts)/' },
      to: { path: '^packages/site/client/' },
    },
    {
      name: 'client-imports-no-build',
      severity: 'error',
      from: { path: '^packages/site/client/' },
      to: { path: '^packages/site/(rollup|layouts)/' },
    },
    {
      name: 'site-takes-packages-by-name',
      severity: 'error',
      from: { path: '^packages/site/' },
      to: { path: '^packages/(keynav|palette)/src/' },
    },
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
