import {spawnSync, type SpawnSyncReturns} from 'node:child_process';

/** Network, processes and mounts of its own, which end with the program; a user who is not root is root in there. */
const isolation = [
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
  ...['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'],
];

/** Runs a program where no rule that it loads can touch this machine. */
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

/** Why this machine makes no networks of its own; undefined where it does. */
export function whyNoOwnNetwork(): string | undefined {
  const {status, error, stderr} = runInOwnNetwork('ip', ['link', 'add', 'probe', 'type', 'veth']);
  if (status === 0) return undefined;
  return (error?.message ?? stderr).trim().split('\n')[0] ?? 'unshare failed';
}
