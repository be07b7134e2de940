import {runInOwnNetwork} from '../ownNetwork';
import type {ProofReport} from './report';

/** Runs the proof with one seed. Throws if the proof itself fails. */
export function proveInOwnNetwork(seed: number, sets: number): ProofReport {
  const {status, stdout, stderr} = runInOwnNetwork(process.execPath, [
    ...['--import', 'tsx', 'tests/programs/kernel/prove.ts'],
    ...[String(seed), String(sets)],
  ]);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ProofReport;
}

/** The figures of a proof, one line each. */
export function describeProof({
  seed,
  sets,
  refused,
  flows,
  arrived,
  verdicts,
  reasons,
  contradictions,
}: ProofReport): string {
  const share = (count: number, all: number): string => `${((100 * count) / Math.max(all, 1)).toFixed(1)} %`;
  return [
    `seed ${String(seed)}: ${String(sets)} random rulesets (${String(refused)} more were refused by the programs), ` +
      `${String(flows)} packets, ${String(arrived)} arrived, ${String(contradictions.length)} contradictions`,
    ...Object.entries(verdicts).map(([form, counts]) => {
      const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const listed = Object.entries(counts).map(([verdict, count]) => `${verdict} ${String(count)}`);
      return `  ${form}: ${listed.sort().join(', ')}; unknown ${share(counts.unknown ?? 0, all)}`;
    }),
    `  reasons for unknown: ${Object.entries(reasons)
      .sort(([, a], [, b]) => b - a)
      .map(([key, count]) => `${key} ${String(count)}`)
      .join(', ')}`,
    ...contradictions
      .slice(0, 10)
      .map(({text, ...contradiction}) => `${JSON.stringify(contradiction)}\n${text}`),
  ].join('\n');
}
