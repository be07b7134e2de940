import {createSocket} from 'node:dgram';
import {createServer, type AddressInfo, type Server} from 'node:net';
import {afterEach, expect, test} from 'vitest';
import type {CheckMethod, CheckTarget} from '../../planner/check/checkTargets';
import {tryTarget} from './tryTarget';

const servers: {close: () => unknown}[] = [];
afterEach(() => {
  servers.splice(0).forEach((server) => server.close());
});

const target = (port: number, method: CheckMethod): CheckTarget => ({
  source: 'backup-proxy',
  destination: 'esxi-host',
  host: '127.0.0.1',
  hostIsAddress: true,
  port,
  transport: method.kind === 'ntp' ? 'udp' : 'tcp',
  method,
  connections: [],
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

test('a listening port is open, and refused once nothing listens', async () => {
  const server = createServer();
  const port = await listen(server);
  expect(await tryTarget(target(port, {kind: 'tcp'}), 2_000)).toEqual({result: 'open', detail: ''});
  await new Promise((resolve) => server.close(resolve));
  expect(await tryTarget(target(port, {kind: 'tcp'}), 2_000)).toMatchObject({result: 'refused'});
});

test('a service that speaks no TLS fails the handshake', async () => {
  const port = await listen(createServer((socket) => socket.end('SSH-2.0-none\r\n')));
  expect(await tryTarget(target(port, {kind: 'tls', trusted: true}), 2_000)).toMatchObject({
    result: 'tls-failed',
  });
});

test('a service that is silent after connecting fails the handshake as well', async () => {
  const port = await listen(createServer(() => undefined));
  expect(await tryTarget(target(port, {kind: 'tls', trusted: true}), 300)).toEqual({
    result: 'tls-failed',
    detail: 'timeout',
  });
});

test('an NTP server that answers is open; silence proves nothing', async () => {
  const server = createSocket('udp4');
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.bind(0, '127.0.0.1', resolve);
  });
  const {port} = server.address();
  expect(await tryTarget(target(port, {kind: 'ntp'}), 300)).toEqual({result: 'no-answer', detail: ''});
  server.on('message', (request, from) => {
    server.send(request, from.port, from.address);
  });
  expect(await tryTarget(target(port, {kind: 'ntp'}), 2_000)).toEqual({result: 'open', detail: ''});
});

test('what cannot be tested is reported as such', async () => {
  expect(await tryTarget(target(1, {kind: 'none', why: 'pattern'}), 1)).toEqual({
    result: 'not-tested',
    detail: 'pattern',
  });
});
