import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

/** What may be installed on this machine without asking. */
export interface Machine {
  readonly root: boolean;
  readonly apt: boolean;
}

export function thisMachine(): Machine {
  return {root: process.getuid?.() === 0, apt: existsSync('/usr/bin/apt-get')};
}

/** Runs an installation without questions. Whether it succeeded shows in what can be found afterwards. */
export function install(what: string, command: string): void {
  console.log(`Missing: ${what}. Installing: ${command}`);
  spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
}
