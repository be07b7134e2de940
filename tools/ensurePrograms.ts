import {existsSync} from 'node:fs';
import path from 'node:path';
import {install, thisMachine, type Machine} from './install';

/** Programs that verify outputs, and the Debian package of each. */
const packages = {
  nft: 'nftables',
  'iptables-restore': 'iptables',
  'ip6tables-restore': 'iptables',
  ip: 'iproute2',
  unshare: 'util-linux',
  shellcheck: 'shellcheck',
  nc: 'netcat-openbsd',
  openssl: 'openssl',
  bash: 'bash',
  dash: 'dash',
  curl: 'curl',
  jq: 'jq',
  nginx: 'nginx-light',
  java: 'default-jre-headless',
} as const;

export type Program = keyof typeof packages;

export const programs = Object.keys(packages) as readonly Program[];

/** Directories of system programs that are not in an ordinary user's PATH. */
const systemDirectories = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** The PATH with the directories of system programs. */
export function systemPath(pathVariable = process.env.PATH ?? ''): string {
  return [
    ...new Set([...pathVariable.split(':').filter((folder) => folder !== ''), ...systemDirectories]),
  ].join(':');
}

/** The programs that are not on this machine. */
export function missingPrograms(
  exists: (file: string) => boolean = existsSync,
  pathVariable = systemPath(),
): readonly Program[] {
  const folders = pathVariable.split(':');
  return programs.filter((program) => !folders.some((folder) => exists(path.posix.join(folder, program))));
}

/** The command that installs programs; undefined if the user lacks the rights. */
export function installCommand(missing: readonly Program[], {root, apt}: Machine): string | undefined {
  return root && apt
    ? `apt-get update && apt-get install -y --no-install-recommends ${packagesOf(missing).join(' ')}`
    : undefined;
}

/** What to do if programs are missing and cannot be installed. */
export function explainMissing(missing: readonly Program[]): string {
  return (
    `The program tests need ${missing.join(', ')}. ` +
    `Install the packages ${packagesOf(missing).join(' ')} (names of Debian), or run the tests as root on Debian or Ubuntu.`
  );
}

/** Makes sure that every program is available. Installs missing ones; throws if that fails. */
export function ensurePrograms(): void {
  process.env.PATH = systemPath();
  const missing = missingPrograms();
  if (missing.length === 0) return;
  const command = installCommand(missing, thisMachine());
  if (command !== undefined) install(missing.join(', '), command);
  const stillMissing = missingPrograms();
  if (stillMissing.length > 0) throw new Error(explainMissing(stillMissing));
}

function packagesOf(missing: readonly Program[]): readonly string[] {
  return [...new Set(missing.map((program) => packages[program]))];
}
