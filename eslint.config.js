// What the linter holds. Format is prettier's; imports between folders, names and lengths are tests/conventions.test.ts's.
import { defineConfig, globalIgnores } from 'eslint/config';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import tseslint from 'typescript-eslint';

const surroundings = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'browser',
  'chrome',
  'process',
  'console',
];

const pureFolders = ['article', 'hiding', 'export', 'speech', 'settings', 'messages'];

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', '.cache/', 'tests/pages/', 'tests/passes/**/*.html']),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked, noUnsanitized.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      // DOM methods are called through their prototype on purpose: a page can clobber the element's own.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: a renamed default export is silent.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-debugger': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  {
    files: pureFolders.flatMap((folder) => [`src/${folder}/**/*.ts`]),
    rules: {
      'no-restricted-globals': [
        'error',
        ...surroundings.map((name) => ({ name, message: 'A pure folder is handed what it needs from the world.' })),
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  // The engine's one parser; tests/conventions.test.ts sees to it that there is no other.
  { files: ['src/article/dom/parse.ts'], rules: { 'no-unsanitized/property': 'off' } },
  {
    // Tests hand literal pages to a parser of their own, and the tools' own configuration files export a default.
    files: ['tests/**/*.ts', 'tests/**/*.tsx', '*.config.ts'],
    rules: {
      'no-unsanitized/property': 'off',
      'no-unsanitized/method': 'off',
      'no-restricted-syntax': 'off',
      'no-eval': 'off',
    },
  },
);
