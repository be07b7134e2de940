import type {Matrix} from './model';
import {rules} from './rules';
import type {Finding} from './rules/rule';

/** Every finding of every rule, sorted by file and row. An empty list means that the facts hold. */
export function checkMatrix(matrix: Matrix): readonly Finding[] {
  return rules.flatMap((rule) => rule.check(matrix)).sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  const keys = [a, b].map(({file, row, problem}) => [file, row, problem].join('\n'));
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
}

/** The findings as the text a contributor reads: what is wrong, where, and the fix. */
export function renderFindings(findings: readonly Finding[], heading?: string): string {
  const count = findings.length === 1 ? '1 problem' : `${String(findings.length)} problems`;
  const entries = findings.map(
    ({file, row, problem, fix}) => `${file} › ${row}\n    wrong: ${problem}\n    fix:   ${fix}`,
  );
  const title =
    heading === undefined ? `The port matrix has ${count}; nothing was generated.` : `${heading}: ${count}.`;
  return [title, '', ...entries].join('\n');
}
