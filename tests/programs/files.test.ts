import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {checkShell} from '../../src/planner/formats/checkShell';
import {firewalld} from '../../src/planner/formats/firewalld';
import {iptables} from '../../src/planner/formats/iptables';
import {nftables} from '../../src/planner/formats/nftables';
import {runTextExporter} from '../../src/planner/formats/kit/runExporter';
import {contextIn, planWith} from '../samplePlan';
import {cases, hostileHosts, outputOf} from './cases';
import {runInOwnNetwork, whyNoOwnNetwork} from './ownNetwork';

const obstacle = whyNoOwnNetwork();
const accepts = (program: string): string =>
  obstacle === undefined ? `${program} accepts` : `SKIPPED (${obstacle}): ${program} accepts`;

describe.skipIf(obstacle !== undefined)(accepts('nft -c'), () => {
  it.each(cases)('%s in %s', (plan, locale) => {
    const {status, stderr} = runInOwnNetwork('nft', ['-c', '-f', '-'], outputOf(nftables, plan, locale));
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
  });
});

describe.skipIf(obstacle !== undefined).each(['iptables-restore', 'ip6tables-restore'])(
  accepts('%s --test'),
  (program) => {
    it.each(cases)('%s in %s', (plan, locale) => {
      const {status, stderr} = runInOwnNetwork(
        program,
        ['--test', '--noflush'],
        outputOf(iptables, plan, locale),
      );
      expect({status, stderr}).toEqual({status: 0, stderr: ''});
    });
  },
);

describe.each([
  ['firewalld', firewalld],
  ['check-shell', checkShell],
] as const)('the script of %s', (_id, exporter) => {
  describe.each([
    ['shellcheck', ['--shell=sh', '--severity=style', '-']],
    ['bash', ['-n']],
    ['dash', ['-n']],
  ] as const)('passes %s', (program, args) => {
    it.each(cases)('%s in %s', (plan, locale) => {
      const {status, stdout, stderr} = spawnSync(program, args, {
        input: outputOf(exporter, plan, locale),
        encoding: 'utf8',
      });
      expect({status, stdout, stderr}).toEqual({status: 0, stdout: '', stderr: ''});
    });
  });
});

describe('scripts made of hostile hosts', () => {
  it.each([
    ['check-shell', checkShell, ['backup-proxy']],
    ['firewalld', firewalld, ['vcenter-server', 'esxi-host', 'windows-vm']],
  ] as const)('%s runs nothing of theirs', (_id, exporter, args) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'phoenix-canary-'));
    try {
      const context = contextIn('en');
      const {content, refusals} = runTextExporter(exporter, planWith(hostileHosts), context);
      expect(refusals.length).toBeGreaterThan(0);
      writeFileSync(path.join(folder, 'script.sh'), content);
      writeFileSync(path.join(folder, 'firewall-cmd'), '#!/bin/sh\nexit 0\n', {mode: 0o755});
      for (const shell of ['dash', 'bash']) {
        spawnSync(shell, ['script.sh', ...args], {
          cwd: folder,
          env: {...process.env, WAIT: '1', PATH: `${folder}:${process.env.PATH ?? ''}`},
        });
      }
      expect(existsSync(path.join(folder, 'canary'))).toBe(false);
      expect(readdirSync(folder).sort()).toEqual(['firewall-cmd', 'script.sh']);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
