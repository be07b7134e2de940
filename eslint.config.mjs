import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.{ts,tsx,mts}'];
const tests = ['tests/**', '**/*.test.{ts,tsx}'];

/** Forbids folders of `src`; `depth` is how many folders below `src` the importing file lies. */
function notFrom(folders, message) {
  return (depth) => ({
    regex: `^(?:(?:\\.\\./){${depth}}|@site/src/)(?:${folders.join('|')})(?:/|$)`,
    message,
  });
}

const onlyTypesOfWords = {
  regex: 'port-matrix/.*\\.json$',
  allowTypeImports: true,
  message:
    'Take the words from the translator that is handed in: a file is one language only. Types are free.',
};

const onlyI18nKnowsI18next = {
  regex: '^(?:i18next|react-i18next)(?:/|$)',
  message: 'Only src/i18n imports i18next: import its translator from there.',
};

const pure = {
  regex:
    '^(?:react|react-dom|@docusaurus/.*|@theme.*|@words.*|@site.*|@diagrams.*|@generated.*|node:.*)(?:/|$)',
  message:
    'The matrix, views and exporters are loaded by the config, the generate step, the bundler and the tests: ' +
    'they import neither React, Docusaurus, Node nor a bundler alias.',
};

/** What the files of one folder of `src` must not import. Tests may look at any layer. */
function layer(folder, patterns) {
  return [1, 2, 3, 4].map((depth) => ({
    files: [`src/${folder}/${'*/'.repeat(depth - 1)}*.{ts,tsx}`],
    ignores: tests,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {patterns: patterns.map((pattern) => (typeof pattern === 'function' ? pattern(depth) : pattern))},
      ],
    },
  }));
}

// matrix <- views, exporters <- i18n <- components <- pages, theme, docs; plugin and generate stand beside them.
// Of these two the plugin is the outer one: it has to know whether what the generate step wrote is still fresh.
const shells = notFrom(['plugin', 'generate'], 'Nothing but the plugin and the generate step imports those.');
const layers = [
  layer('matrix', [
    notFrom(
      ['views', 'exporters', 'i18n', 'components', 'pages', 'theme'],
      'The matrix holds facts and imports nothing but its own files.',
    ),
    shells,
    onlyI18nKnowsI18next,
    onlyTypesOfWords,
    pure,
  ]),
  layer('views', [
    notFrom(['exporters', 'i18n', 'components', 'pages', 'theme'], 'Views import only the matrix.'),
    shells,
    onlyI18nKnowsI18next,
    onlyTypesOfWords,
    pure,
  ]),
  layer('exporters', [
    notFrom(['i18n', 'components', 'pages', 'theme'], 'Exporters import only the matrix and views.'),
    shells,
    onlyI18nKnowsI18next,
    onlyTypesOfWords,
    pure,
  ]),
  layer('i18n', [
    notFrom(['components', 'pages', 'theme'], 'i18n imports only the matrix, views and exporters.'),
    shells,
  ]),
  layer('components', [
    notFrom(['pages', 'theme'], 'Components know neither the pages nor the theme that use them.'),
    shells,
    onlyI18nKnowsI18next,
  ]),
  layer('pages', [shells, onlyI18nKnowsI18next]),
  layer('theme', [shells, onlyI18nKnowsI18next]),
  layer('plugin', [
    notFrom(
      ['generate', 'components', 'pages', 'theme'],
      'The plugin uses the matrix, views, exporters and i18n.',
    ),
    onlyI18nKnowsI18next,
  ]),
  layer('generate', [
    notFrom(
      ['plugin', 'components', 'pages', 'theme'],
      'The generate step uses the matrix, views, exporters and i18n.',
    ),
    onlyI18nKnowsI18next,
  ]),
];

const suppressionCarriesItsReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {reason: 'Say why the rule is switched off: "eslint-disable-next-line rule -- reason".'},
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S/.test(comment.value)) {
            context.report({loc: comment.loc, messageId: 'reason'});
          }
        }
      },
    };
  },
};

export default defineConfig(
  globalIgnores(['build/', '.docusaurus/', '.generated/', 'test-results/', 'playwright-report/', 'static/']),
  {
    linterOptions: {reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error'},
    plugins: {house: {rules: {'suppression-carries-its-reason': suppressionCarriesItsReason}}},
    rules: {'house/suppression-carries-its-reason': 'error'},
  },
  js.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        {'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true},
      ],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true, allowDefaultCaseForExhaustiveSwitch: false},
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  layers,
  {
    files: tests,
    rules: {
      // A test may hand over a function that does nothing, and a mock has the shape that it stands in for.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
