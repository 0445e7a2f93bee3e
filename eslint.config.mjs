/** Lint rules for mistakes that the type checker does not detect, in code, elements and scripts. */

import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { house } from './scripts/lint/house-rules.mjs';

export default tseslint.config(
  { ignores: ['**/dist/', '**/.build/', '**/node_modules/', '.cache/', '**/themes/'] },
  ...tseslint.configs.recommended,
  {
    files: ['packages/*/{src,rollup,layouts,client}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'house/documented-exports': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'A union of strings instead.' },
      ],
    },
  },
  {
    // The site knows its own pages.
    files: ['packages/{keynav,palette}/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { 'house/shadowed-members': 'error' },
  },
  {
    files: ['**/*.test.{ts,mjs}', 'e2e/**/*.mjs', 'packages/*/test/**'],
    // Its pauses between attempts are what tests wait with.
    ignores: ['e2e/wait-for.mjs'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          "CallExpression[callee.name='setTimeout'][arguments.length>1]",
          "CallExpression[callee.property.name='setTimeout'][arguments.length>1]",
          "CallExpression[callee.property.name='waitForTimeout']",
          "CallExpression[callee.name='aTimeout']",
        ].map(selector => ({
          selector,
          message: 'No fixed waits: wait for the condition with until or waitFor, or advance clock().',
        })),
      ],
    },
  },
  {
    files: ['packages/palette/src/elements/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
  },
  {
    plugins: { house },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'house/short-functions': ['error', { max: 50 }],
      'house/described-files': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
);
