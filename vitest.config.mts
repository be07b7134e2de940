import path from 'node:path';
import {defineConfig} from 'vitest/config';

/** Tests that draw with the real library or make all pages anew, and take half as long as all others together. */
const slow = [
  'src/map/mermaid/{drawMermaid,printSvg,standaloneSvg}.test.ts',
  'src/share/drawImages.test.ts',
  'src/site/generate/takingOut.test.ts',
];

export default defineConfig({
  resolve: {
    alias: {
      '@site': path.resolve('.'),
      // The site builds point this alias to the catalogue of the locale being built.
      '@words': path.resolve('i18n/ja/port-matrix'),
      // Components are tested without Docusaurus: these modules replace what it provides.
      '@generated/i18n': path.resolve('tests/components/generated.ts'),
      '@docusaurus/Link': path.resolve('tests/components/Link.tsx'),
      '@docusaurus/useBaseUrl': path.resolve('tests/components/useBaseUrl.ts'),
    },
  },
  test: {
    // Tests assert results and never durations: a slow machine must not fail them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          pool: 'threads',
          // Pure code keeps no state: modules imported by one file are reused by the next, which takes less than half
          // the time.
          isolate: false,
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          isolate: false,
          include: slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          pool: 'threads',
          isolate: false,
          // After the unit tests: a worker starts again whenever the next file needs another environment.
          sequence: {groupOrder: 1},
          include: ['src/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        test: {
          name: 'programs',
          include: ['tests/programs/**/*.test.ts'],
          globalSetup: 'tests/programs/ensurePrograms.ts',
          // One after the other: the network proof waits for packets and must not be starved by the parsers.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          // One worker that keeps what it has imported: every page is parsed once and not once for each file.
          isolate: false,
          fileParallelism: false,
          include: ['tests/built/**/*.test.ts'],
          globalSetup: 'tests/built/requireBuild.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'rebuilt',
          fileParallelism: false,
          include: ['tests/rebuilt/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'growth',
          include: ['tests/growth/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          globalSetup: 'tests/built/requireBuild.ts',
        },
      },
    ],
  },
});
