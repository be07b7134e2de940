import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

/** What can be installed on this machine without asking. */
export interface Machine {
  readonly root: boolean;
  readonly apt: boolean;
}

export function thisMachine(): Machine {
  return {root: process.getuid?.() === 0, apt: existsSync('/usr/bin/apt-get')};
}

/** Runs an installation without prompts. Whether it succeeded is determined by looking for the result. */
export function install(what: string, command: string): void {
  console.log(`Missing: ${what}. Installing: ${command}`);
  spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
}
