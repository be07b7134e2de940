import {expect, it} from 'vitest';
import lock from '../../package-lock.json';

/** Licenses under which anyone may use, change and redistribute what the site is built with. */
const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'EPL-2.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Packages whose license is in their files and not in their package.json: all of them MIT. */
const readByHand = new Set(['eval', 'format', 'khroma', 'require-like']);

interface LockedPackage {
  readonly dev?: boolean;
  readonly license?: string;
}

function isAccepted(licence: string): boolean {
  return licence
    .replace(/[()]/gu, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((choice) => accepted.has(choice)));
}

it('has only packages with a licence that lets the site be passed on', () => {
  const packages = Object.entries(lock.packages as Readonly<Record<string, LockedPackage>>);
  const shipped = packages.filter(([path, {dev}]) => path !== '' && dev !== true);
  const refused = shipped
    .map(([path, {license}]) => ({name: path.split('node_modules/').at(-1) ?? '', license}))
    .filter(({name, license}) => (license === undefined ? !readByHand.has(name) : !isAccepted(license)));
  expect(shipped.length).toBeGreaterThan(0);
  expect(refused).toEqual([]);
});
