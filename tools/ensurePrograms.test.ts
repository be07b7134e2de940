import {expect, it} from 'vitest';
import {explainMissing, installCommand, missingPrograms, programs, systemPath} from './ensurePrograms';

it('looks where system programs lie, too', () => {
  expect(systemPath('/usr/bin:/bin')).toBe('/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin');
  expect(missingPrograms((file) => file !== '/usr/sbin/nft', '/usr/sbin')).toEqual(['nft']);
  expect(missingPrograms(() => false, '/usr/bin')).toEqual(programs);
});

it('installs each package once, where root may use apt', () => {
  expect(installCommand(['nft', 'iptables-restore', 'ip6tables-restore'], {root: true, apt: true})).toBe(
    'apt-get update && apt-get install -y --no-install-recommends nftables iptables',
  );
});

it('installs nothing where it may not', () => {
  expect(installCommand(['nft'], {root: false, apt: true})).toBeUndefined();
  expect(installCommand(['nft'], {root: true, apt: false})).toBeUndefined();
});

it('says in one line what to install', () => {
  expect(explainMissing(['shellcheck', 'nc'])).toBe(
    'The program tests need shellcheck, nc. Install the packages shellcheck netcat-openbsd (names of Debian), ' +
      'or run the tests as root on Debian or Ubuntu.',
  );
});
