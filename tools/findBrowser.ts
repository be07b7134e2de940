import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {chromium} from '@playwright/test';

/** Environment variables, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const linuxNames = [
  // The same engine without a window, in which tests are faster.
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

// Directories that may be missing from a desktop's PATH.
const linuxDirectories = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * The possible paths of Chrome, Chromium or Edge on this platform, most common first.
 *
 * CHROME_PATH excludes all others: a user who sets it wants exactly that browser.
 */
export function browserCandidates(env: Environment, platform: NodeJS.Platform): readonly string[] {
  if (isSet(env.CHROME_PATH)) return [env.CHROME_PATH];
  switch (platform) {
    case 'win32':
      return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
        .filter(isSet)
        .flatMap((directory) => windowsPrograms.map((program) => path.win32.join(directory, ...program)));
    case 'darwin':
      return ['/', env.HOME]
        .filter(isSet)
        .flatMap((directory) =>
          macApplications.map((name) =>
            path.posix.join(directory, 'Applications', `${name}.app`, 'Contents', 'MacOS', name),
          ),
        );
    default: {
      const directories = new Set([...(env.PATH ?? '').split(':').filter(isSet), ...linuxDirectories]);
      return linuxNames.flatMap((name) =>
        [...directories].map((directory) => path.posix.join(directory, name)),
      );
    }
  }
}

/** The first browser that works, or the one downloaded by Playwright; undefined if there is none. */
export function findBrowser(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  runs: (file: string) => boolean = browserRuns,
): string | undefined {
  const candidates = browserCandidates(env, platform);
  return (isSet(env.CHROME_PATH) ? candidates : [...candidates, chromium.executablePath()]).find(runs);
}

/**
 * An existing file is not enough: Ubuntu's `chromium-browser` only asks to install a snap, and a download may lack
 * libraries.
 */
function browserRuns(file: string): boolean {
  if (!existsSync(file)) return false;
  // On Windows `--version` opens a window instead of printing.
  return process.platform === 'win32' || spawnSync(file, ['--version'], {stdio: 'ignore'}).status === 0;
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
