import {spawnSync} from 'node:child_process';
import {install, thisMachine} from '../../tools/install';

const names = ['firefox', 'firefox-esr'];

/** The command that starts Firefox. Installs Debian's if there is none and the user may; throws if that fails. */
export function ensureFirefox(): string {
  const wanted = process.env.FIREFOX_PATH;
  const candidates = wanted === undefined || wanted === '' ? names : [wanted];
  const find = (): string | undefined => {
    const found = candidates.find((name) => spawnSync(name, ['--version'], {stdio: 'ignore'}).status === 0);
    return found === undefined ? undefined : spawnSync('which', [found], {encoding: 'utf8'}).stdout.trim();
  };
  const {root, apt} = thisMachine();
  const command = 'apt-get update && apt-get install -y firefox-esr fonts-noto-cjk';
  let found = find();
  if (found === undefined && wanted === undefined && root && apt) {
    install('Firefox', command);
    found = find();
  }
  if (found === undefined)
    throw new Error(
      'These tests need Firefox 128 or newer: install it, or set FIREFOX_PATH to its executable file.',
    );
  return found;
}
