/**
 * Runs in the namespace of one host: listens on every port of the test, and tries connections on request. Speaks JSON,
 * one message per line.
 */
import {createSocket} from 'node:dgram';
import {readFileSync} from 'node:fs';
import {createServer, connect, type Server, type Socket} from 'node:net';
import {createInterface} from 'node:readline';
import {createServer as createTlsServer} from 'node:tls';
import type {AgentCommand, Probe} from './protocol';

const servers = new Map<number, Server>();

async function listen({
  ports,
  tlsPorts,
  key,
  certificate,
}: Extract<AgentCommand, {do: 'listen'}>): Promise<void> {
  const identity = {key: readFileSync(key), cert: readFileSync(certificate)};
  await Promise.all(
    ports.map(async (port) => {
      const server = tlsPorts.includes(port) ? createTlsServer(identity) : createServer();
      server.on('connection', (socket: Socket) => socket.on('error', () => {}));
      server.on('tlsClientError', () => {});
      servers.set(port, server);
      const udp = createSocket('udp6');
      udp.on('message', (message, {port: from, address}) => {
        udp.send(message, from, address);
      });
      udp.on('error', () => {});
      await Promise.all([
        new Promise<void>((resolve) => server.listen(port, '::', resolve)),
        new Promise<void>((resolve) => udp.bind(port, '::', resolve)),
      ]);
    }),
  );
}

function tryTcp({host, port, milliseconds}: Probe): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({host, port});
    const end = (passed: boolean) => () => {
      socket.destroy();
      resolve(passed);
    };
    socket.once('connect', end(true));
    socket.once('error', end(false));
    setTimeout(end(false), milliseconds);
  });
}

/** A datagram may be lost without a firewall, so it is resent until an answer arrives. */
function tryUdp({host, port, milliseconds}: Probe): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    const send = (): void => {
      socket.send('question', port, host, () => {});
    };
    const again = setInterval(send, 500);
    const end = (passed: boolean) => () => {
      clearInterval(again);
      clearTimeout(last);
      socket.removeAllListeners();
      socket.on('error', () => {});
      socket.close();
      resolve(passed);
    };
    const last = setTimeout(end(false), milliseconds);
    socket.once('message', end(true));
    socket.once('error', end(false));
    send();
  });
}

async function answer(command: AgentCommand): Promise<unknown> {
  switch (command.do) {
    case 'listen':
      await listen(command);
      return true;
    case 'probe':
      return Promise.all(
        command.probes.map((probe) => (probe.transport === 'tcp' ? tryTcp(probe) : tryUdp(probe))),
      );
    case 'stop':
      await Promise.all(
        [...servers.values()].map((server) => new Promise((resolve) => server.close(resolve))),
      );
      return true;
    case 'resume':
      await Promise.all(
        [...servers].map(
          ([port, server]) => new Promise<void>((resolve) => server.listen(port, '::', resolve)),
        ),
      );
      return true;
  }
}

createInterface({input: process.stdin}).on('line', (line) => {
  void answer(JSON.parse(line) as AgentCommand).then((result) => {
    process.stdout.write(`${JSON.stringify(result)}\n`);
  });
});
