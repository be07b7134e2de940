/**
 * Runs in one namespace and sends first packets on request: one line of JSON in, one out when all have been sent.
 * Nobody answers them, and no socket outlives the request, so that nothing is sent twice.
 */
import {createSocket} from 'node:dgram';
import {connect, isIPv6} from 'node:net';
import {createInterface} from 'node:readline';
import type {SentFlow} from './lab';

function sendTcp({source, destination, port, localPort}: SentFlow): () => void {
  const socket = connect({host: destination, port, localAddress: source, localPort});
  socket.on('error', () => {});
  return () => {
    socket.destroy();
  };
}

function sendUdp({source, destination, port, localPort}: SentFlow): Promise<void> {
  return new Promise((resolve) => {
    const socket = createSocket(isIPv6(source) ? 'udp6' : 'udp4');
    const end = (): void => {
      try {
        socket.close();
      } catch {
        // An error has closed it already.
      }
      resolve();
    };
    socket.on('error', end);
    socket.bind(localPort, source, () => {
      socket.send('x', port, destination, end);
    });
  });
}

async function send(flows: readonly SentFlow[]): Promise<void> {
  const close = flows.filter(({transport}) => transport === 'tcp').map(sendTcp);
  await Promise.all(flows.filter(({transport}) => transport === 'udp').map(sendUdp));
  await new Promise((resolve) => setTimeout(resolve, 5));
  close.forEach((each) => {
    each();
  });
}

createInterface({input: process.stdin}).on('line', (line) => {
  void send(JSON.parse(line) as readonly SentFlow[]).then(() => {
    process.stdout.write('1\n');
  });
});
