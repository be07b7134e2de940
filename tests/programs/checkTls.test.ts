import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createServer, type Server} from 'node:tls';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {checkColumns} from '../../src/planner/check/checkResult';
import {readCheckResult} from '../../src/planner/check/readCheckResult';
import {tryTarget} from '../../src/cli/check/tryTarget';
import {matrix} from '../../src/matrix/matrix';
import {contextIn} from '../samplePlan';

const ISSUER = 'Corporate inspection CA';

let server: Server;
let folder: string;
let port: number;

/** A server with a certificate of its own, like a firewall that inspects TLS. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-tls-'));
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const made = spawnSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert]
      .concat('-subj', `/O=Example/CN=${ISSUER}`)
      .concat('-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'),
    {encoding: 'utf8'},
  );
  expect(made.status, made.stderr).toBe(0);
  server = createServer({key: readFileSync(key), cert: readFileSync(cert)});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
  rmSync(folder, {recursive: true});
});

const attempt = (trusted: boolean) =>
  tryTarget(
    {
      source: 'backup-proxy',
      destination: 'phoenix-cloud',
      host: '127.0.0.1',
      hostIsAddress: true,
      port,
      transport: 'tcp',
      method: {kind: 'tls', trusted},
      connections: ['vmw-proxy-cloud-443'],
    },
    5_000,
  );

describe('a certificate that this machine does not trust', () => {
  it('shows its issuer, and is a finding before a public service', async () => {
    const tried = await attempt(true);
    expect(tried.result).toBe('tls-untrusted');
    expect(tried.detail).toContain(ISSUER);
  });

  it('shows its issuer, and is usual within a site', async () => {
    const tried = await attempt(false);
    expect(tried.result).toBe('open');
    expect(tried.detail).toContain(ISSUER);
  });

  it.each(['ja', 'en'] as const)('is explained in %s, with the inspection that it points at', (locale) => {
    const text = contextIn(locale).words('ui:export.check.meaning.tls-untrusted');
    expect(text).toMatch(/inspect|検査|インスペクション|復号/u);
  });

  it('is read back by the page with its issuer', async () => {
    const {result, detail} = await attempt(true);
    const row: Readonly<Record<(typeof checkColumns)[number], string>> = {
      source: 'backup-proxy',
      destination: 'phoenix-cloud',
      host: '127.0.0.1',
      port: String(port),
      transport: 'tcp',
      result,
      detail,
      connections: 'vmw-proxy-cloud-443',
    };
    const csv = [checkColumns, checkColumns.map((column) => row[column])]
      .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
      .join('\n');
    expect(readCheckResult(csv, matrix, []).targets).toMatchObject([{result, light: 'red', issuer: detail}]);
  });
});
