import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.{ts,tsx,mts}'];
const tests = ['tests/**', '**/*.test.{ts,tsx}'];

/**
 * The modules of `src` in layers, from the innermost out. A file imports from its own module and from the layers above
 * it in this list; modules of the same layer do not import each other.
 */
const layers = [
  ['matrix'],
  ['text', 'routes'],
  ['words'],
  ['ui'],
  ['connection'],
  ['map', 'query'],
  ['explorer', 'search', 'planner', 'history', 'share'],
  ['data', 'report'],
  ['links'],
  ['site', 'cli'],
  ['pages', 'theme'],
];

/** Files that may import React, Docusaurus, Node or a bundler alias, recognizable by their names. */
const shells = [
  'src/**/*.tsx',
  'src/**/use*.ts',
  'src/**/{load,write,store,draw}[A-Z]*.ts',
  'src/words/{currentTexts,currentWords,createWords}.ts',
  'src/map/mermaid/**',
  'src/{site,cli,pages,theme}/**',
];

const onlyTypesOfWords = {
  regex: 'port-matrix/.*\\.json$',
  allowTypeImports: true,
  message:
    'Use the translator that is passed in: the file contains only one language. Importing types is allowed.',
};

const onlyWordsKnowsI18next = {
  regex: '^(?:i18next|react-i18next)(?:/|$)',
  message: 'Only src/words imports i18next: import its translator from there.',
};

const routesAreCompleted = {
  regex: '^@docusaurus/Link$',
  message: 'Link with src/ui/RouteLink: it also completes routes that begin like the base URL.',
};

const pure = {
  regex:
    '^(?:react|react-dom|@docusaurus/.*|@theme.*|@words.*|@site.*|@diagrams.*|@bilingual|@glossary|@generated.*|node:.*|jsdom|mermaid)(?:/|$)',
  message:
    'This file is loaded by the config, the generate step, the command line, the bundler and the tests, so it imports ' +
    'neither React, Docusaurus, Node nor a bundler alias. Components are .tsx, hooks are named use…, and code with ' +
    'input or output is named load…, write…, store… or draw….',
};

/** Forbids imports from these modules; `depth` is how many folders below `src` the importing file is. */
function notFrom(modules, message, depth) {
  return {regex: `^(?:(?:\\.\\./){${depth}}|@site/src/)(?:${modules.join('|')})(?:/|$)`, message};
}

function importRules(files, ignores, patterns) {
  return {
    files,
    ignores: [...tests, ...ignores],
    rules: {'@typescript-eslint/no-restricted-imports': ['error', {patterns}]},
  };
}

/** What the files of one module must not import. Tests may import from any module. */
function rulesOf(name, index) {
  const outer = layers.slice(index + 1).flat();
  const beside = layers[index].filter((other) => other !== name);
  const patternsOf = (depth) => [
    ...(outer.length === 0
      ? []
      : [
          notFrom(
            outer,
            `src/${name} is in a lower layer: pass in what is needed, or move it to a module that both may import.`,
            depth,
          ),
        ]),
    ...(beside.length === 0
      ? []
      : [
          notFrom(
            beside,
            `src/${name} must not import from a module of the same layer: move what both need to a lower layer.`,
            depth,
          ),
        ]),
    ...(name === 'ui' ? [] : [routesAreCompleted]),
    ...(name === 'words' ? [] : [onlyWordsKnowsI18next]),
    ...(name === 'words' || name === 'site' ? [] : [onlyTypesOfWords]),
  ];
  return [1, 2, 3, 4].flatMap((depth) => {
    const files = [`src/${name}/${'*/'.repeat(depth - 1)}*.{ts,tsx}`];
    return [
      importRules(files, [], patternsOf(depth)),
      importRules(files, shells, [...patternsOf(depth), pure]),
    ];
  });
}

const moduleRules = layers.flatMap((names, index) =>
  names.filter((name) => name !== 'routes').flatMap((name) => rulesOf(name, index)),
);

const suppressionCarriesItsReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {reason: 'Say why the rule is disabled: "eslint-disable-next-line rule -- reason".'},
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
      // One program for all files; with the project service each file is asked for, which takes longer.
      parserOptions: {project: './tsconfig.json', tsconfigRootDir: import.meta.dirname},
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
      // A fifth of all time, and they found nothing: no enum is declared here, and classes are few.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['src/**/*.tsx', 'src/**/use[A-Z]*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
  moduleRules,
  {
    files: tests,
    rules: {
      // Tests may pass functions that do nothing, and a mock has the shape of what it replaces.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
