import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.{ts,tsx,mts}'];
const tests = ['tests/**', '**/*.test.{ts,tsx}'];

/**
 * The rooms of `src`, from the innermost out. A file imports its own room and those of the lines above it; rooms of one
 * line do not know each other.
 */
const storeys = [
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

/** What may reach for React, Docusaurus, Node or a bundler alias: the name of the file says so. */
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
    'Take the words from the translator that is handed in: a file is one language only. Types are free.',
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
    'neither React, Docusaurus, Node nor a bundler alias. Components are .tsx; a hook is named use…, what reads or ' +
    'writes outside is named load…, write…, store… or draw….',
};

/** Forbids the rooms `rooms`; `depth` is how many folders below `src` the importing file is. */
function notFrom(rooms, message, depth) {
  return {regex: `^(?:(?:\\.\\./){${depth}}|@site/src/)(?:${rooms.join('|')})(?:/|$)`, message};
}

function importRules(files, ignores, patterns) {
  return {
    files,
    ignores: [...tests, ...ignores],
    rules: {'@typescript-eslint/no-restricted-imports': ['error', {patterns}]},
  };
}

/** What the files of one room must not import. Tests may look at any room. */
function room(name, index) {
  const outer = storeys.slice(index + 1).flat();
  const beside = storeys[index].filter((other) => other !== name);
  const patternsOf = (depth) => [
    ...(outer.length === 0
      ? []
      : [
          notFrom(
            outer,
            `src/${name} lies further in than that: hand in what is needed, or move it to a room that both may import.`,
            depth,
          ),
        ]),
    ...(beside.length === 0
      ? []
      : [
          notFrom(
            beside,
            `src/${name} and that room do not know each other: what both need belongs further in.`,
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

const rooms = storeys.flatMap((names, index) =>
  names.filter((name) => name !== 'routes').flatMap((name) => room(name, index)),
);

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
  rooms,
  {
    files: tests,
    rules: {
      // A test may hand over a function that does nothing, and a mock has the shape that it stands in for.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
