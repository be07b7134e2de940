import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {compileFunction} from 'node:vm';
import {ModuleKind, transpile} from 'typescript';
import {describe, expect, test} from 'vitest';
import {connections} from '../../src/matrix/connections';
import * as explanation from '../../src/planner/formats/kit/explanation';
import type {TextExporter} from '../../src/planner/formats/kit/model';
import * as ruleText from '../../src/planner/formats/kit/ruleText';
import {runTextExporter} from '../../src/planner/formats/kit/runExporter';
import type {Words} from '../../src/words/words';
import {contextIn, mixedHosts, planWith} from '../../tests/samplePlan';
import {scaffold} from './kinds';
import {mark, WrongUse, type Project} from './scaffold';

const project: Project = {
  read: (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined),
  list: (folder) => readdirSync(folder),
};

function complaint(args: readonly string[]): string {
  try {
    scaffold(args, project);
  } catch (error) {
    if (error instanceof WrongUse) return error.message;
    throw error;
  }
  return '';
}

describe('a wrong call is reported in one line', () => {
  test.each([
    [['moon', 'x'], '"moon" is none of connection, '],
    [[], '"" is none of connection, '],
    [['connection'], '"" is no id'],
    [['connection', 'Vmw-Proxy'], '"Vmw-Proxy" is no id'],
    [['endpoint', '../../etc'], '"../../etc" is no id'],
    [['endpoint', 'a--b'], '"a--b" is no id'],
    [['guide-page', 'overview'], 'docs/overview.mdx exists already'],
    [['exporter', 'csv'], 'src/planner/formats/csv.ts exists already'],
    [['exporter', 'cisco-asa'], 'src/planner/formats/ciscoAsa.ts exists already'],
    [['log-format', 'ufw'], 'src/query/log/formats/ufw.ts exists already'],
    [['facet', 'scope'], 'has the facet "scope" already'],
    [['endpoint', 'backup-proxy'], 'has the endpoint "backup-proxy" already'],
    [['connection', connections[0].id], `has the connection "${connections[0].id}" already`],
    [['connection', 'zzz-a-b-1'], 'begin the id with one of vmw'],
    [['workload', 'vmware'], 'has the workload "vmware" already'],
    [['endpoint', 'a', 'b'], 'One id at a time'],
  ])('%j', (args, message) => {
    expect(complaint(args)).toContain(message);
    expect(complaint(args)).not.toContain('\n');
  });
});

test.each([
  ['connection', 'vmw-made-up-1'],
  ['endpoint', 'made-up'],
  ['workload', 'made-up'],
  ['exporter', 'made-up'],
  ['log-format', 'made-up'],
  ['facet', 'made-up'],
  ['guide-page', 'made-up'],
])('%s marks what is to be written, and keeps what was there', (kind, id) => {
  const {files, steps} = scaffold([kind, id], project);
  expect(steps.length).toBeGreaterThan(1);
  for (const [file, text] of files) {
    const before = project.read(file);
    if (before === undefined || file.endsWith('matrix.json')) expect(text, file).toContain(mark);
    // Formatting aside, a changed file only grows.
    const lines = new Set(text.split('\n').map((line) => line.replace(/,$/u, '').trim()));
    if (file.endsWith('.ts'))
      for (const line of before?.split('\n') ?? [])
        if (!line.startsWith('import ')) expect(lines, file).toContain(line.replace(/,$/u, '').trim());
    if (file.endsWith('.json')) expect(JSON.parse(text)).toMatchObject(JSON.parse(before ?? '{}') as object);
  }
});

describe('a new exporter', () => {
  const text = scaffold(['exporter', 'made-up'], project).files.get('src/planner/formats/madeUp.ts') ?? '';
  const modules: Readonly<Record<string, unknown>> = {
    './kit/explanation': explanation,
    './kit/ruleText': ruleText,
  };
  const exported: {madeUp?: TextExporter} = {};
  const run = compileFunction(transpile(text, {module: ModuleKind.CommonJS}), ['exports', 'require']) as (
    target: typeof exported,
    require: (name: string) => unknown,
  ) => void;
  run(exported, (name) => modules[name]);
  const context = contextIn('en');
  // Its name is still to be written into the catalogue.
  const words: Words = (key, values) => (key.includes('made-up') ? 'Made up' : context.words(key, values));

  test.each([
    ['without hosts', planWith({})],
    ['with hosts', planWith(mixedHosts)],
  ])('prints a line for every opening or refuses it, %s', (_name, plan) => {
    if (exported.madeUp === undefined) throw new Error('The scaffold exports no exporter.');
    for (const opening of plan.openings) {
      const single = {...plan, openings: [opening]};
      const {content, refusals} = runTextExporter(exported.madeUp, single, {...context, words});
      const rules = content.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
      expect(rules.length + refusals.length).toBeGreaterThan(0);
    }
  });
});
