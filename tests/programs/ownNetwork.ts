import {spawnSync, type SpawnSyncReturns} from 'node:child_process';

/** Separate network, process and mount namespaces, which end with the program; a non-root user is root in there. */
const isolation = [
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
  ...['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'],
];

/** Runs a program where no rule that it loads can affect this machine. */
export function runInOwnNetwork(
  program: string,
  args: readonly string[],
  input?: string,
): SpawnSyncReturns<string> {
  return spawnSync('unshare', [...isolation, program, ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Why this machine cannot create network namespaces; undefined if it can. */
export function whyNoOwnNetwork(): string | undefined {
  const {status, error, stderr} = runInOwnNetwork('ip', ['link', 'add', 'probe', 'type', 'veth']);
  if (status === 0) return undefined;
  return (error?.message ?? stderr).trim().split('\n')[0] ?? 'unshare failed';
}
