import {describe, expect, it} from 'vitest';
import {browserCandidates, findBrowser} from './findBrowser';

describe('browserCandidates', () => {
  it('takes CHROME_PATH and nothing else where it is set', () => {
    expect(browserCandidates({CHROME_PATH: '/opt/my/chrome', PATH: '/usr/bin'}, 'linux')).toEqual([
      '/opt/my/chrome',
    ]);
  });

  it('looks for each name in every directory of PATH, then in the usual ones', () => {
    const candidates = browserCandidates({PATH: '/home/a/bin:/usr/bin'}, 'linux');
    expect(candidates.slice(0, 4)).toEqual([
      '/home/a/bin/chromium-headless-shell',
      '/usr/bin/chromium-headless-shell',
      '/usr/local/bin/chromium-headless-shell',
      '/snap/bin/chromium-headless-shell',
    ]);
    expect(candidates).toContain('/usr/bin/chromium');
    expect(candidates).toContain('/usr/bin/microsoft-edge');
  });

  it('looks in the applications of the machine and of the user on macOS', () => {
    const candidates = browserCandidates({HOME: '/Users/a'}, 'darwin');
    expect(candidates).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(candidates).toContain('/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  });

  it('looks in the program directories that Windows names', () => {
    const env = {ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local'};
    const candidates = browserCandidates(env, 'win32');
    expect(candidates).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(candidates).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(candidates).toContain('C:\\Users\\a\\AppData\\Local\\Chromium\\Application\\chrome.exe');
  });
});

describe('findBrowser', () => {
  it('passes over a file that does not run', () => {
    const runs = (file: string) => file === '/usr/bin/chromium';
    expect(findBrowser({PATH: '/usr/bin'}, 'linux', runs)).toBe('/usr/bin/chromium');
  });

  it('never replaces the browser that CHROME_PATH asks for', () => {
    expect(findBrowser({CHROME_PATH: '/missing'}, 'linux', (file) => file !== '/missing')).toBeUndefined();
  });
});
