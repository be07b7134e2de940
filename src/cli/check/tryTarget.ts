import {createSocket} from 'node:dgram';
import {connect as connectTcp, isIP, type Socket} from 'node:net';
import {connect as connectTls, type TLSSocket} from 'node:tls';
import type {CheckResult} from '../../planner/check/checkResult';
import type {CheckTarget} from '../../planner/check/checkTargets';

export interface Tried {
  readonly result: CheckResult;
  /** The issuer of the certificate, why the test failed, or why nothing was tested. */
  readonly detail: string;
}

/** Tests one target from this machine; never rejects. `wait` is in milliseconds. */
export async function tryTarget({method, host, port}: CheckTarget, wait: number): Promise<Tried> {
  switch (method.kind) {
    case 'none':
      return {result: 'not-tested', detail: method.why};
    case 'ntp':
      return tryNtp(host, port, wait);
    case 'tcp':
      return tryTcp(host, port, wait);
    case 'tls':
      return tryTls(host, port, wait, method.trusted);
  }
}

async function tryTcp(host: string, port: number, wait: number): Promise<Tried> {
  return new Promise((resolve) => {
    const socket = connectTcp({host, port});
    endAfter(socket, wait, resolve, {result: 'timeout', detail: ''});
    socket.once('connect', () => {
      finish(socket, resolve, {result: 'open', detail: ''});
    });
    socket.once('error', (error: Error) => {
      finish(socket, resolve, resultOfError(error));
    });
  });
}

/** An untrusted certificate is only reported for a public service, where it indicates TLS inspection. */
async function tryTls(host: string, port: number, wait: number, isPublic: boolean): Promise<Tried> {
  return new Promise((resolve) => {
    // Any certificate is reported; nothing is sent over this connection.
    const socket = connectTls({
      host,
      port,
      rejectUnauthorized: false,
      ...(isIP(host) === 0 ? {servername: host} : {}),
    });
    let isConnected = false;
    socket.once('connect', () => {
      isConnected = true;
    });
    endAfter(socket, wait, resolve, () =>
      isConnected ? {result: 'tls-failed', detail: 'timeout'} : {result: 'timeout', detail: ''},
    );
    socket.once('secureConnect', () => {
      const issuer = issuerOf(socket);
      const isUntrusted = isPublic && !socket.authorized;
      finish(socket, resolve, {result: isUntrusted ? 'tls-untrusted' : 'open', detail: issuer});
    });
    socket.once('error', (error: Error) => {
      finish(
        socket,
        resolve,
        isConnected ? {result: 'tls-failed', detail: codeOf(error)} : resultOfError(error),
      );
    });
    socket.once('close', () => {
      resolve(isConnected ? {result: 'tls-failed', detail: 'closed'} : {result: 'refused', detail: 'closed'});
    });
  });
}

async function tryNtp(host: string, port: number, wait: number): Promise<Tried> {
  return new Promise((resolve) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    const end = (tried: Tried): void => {
      clearTimeout(timer);
      socket.close();
      resolve(tried);
    };
    const timer = setTimeout(() => {
      end({result: 'no-answer', detail: ''});
    }, wait);
    socket.once('message', () => {
      end({result: 'open', detail: ''});
    });
    socket.once('error', (error: Error) => {
      end(resultOfError(error));
    });
    // Version 4, client: 48 bytes, of which only the first matters.
    const request = Buffer.alloc(48);
    request[0] = 0x23;
    // Connected, so that a refusal by the host is reported.
    socket.connect(port, host, () => {
      socket.send(request);
    });
  });
}

function endAfter(
  socket: Socket,
  wait: number,
  resolve: (tried: Tried) => void,
  tried: Tried | (() => Tried),
): void {
  socket.setTimeout(wait, () => {
    finish(socket, resolve, typeof tried === 'function' ? tried() : tried);
  });
}

function finish(socket: Socket, resolve: (tried: Tried) => void, tried: Tried): void {
  resolve(tried);
  socket.destroy();
}

function issuerOf(socket: TLSSocket): string {
  const {issuer} = socket.getPeerCertificate() as {issuer?: Readonly<Record<string, string | string[]>>};
  return Object.entries(issuer ?? {})
    .map(([name, value]) => `${name} = ${[value].flat().join(' + ')}`)
    .join(', ')
    .replace(/[\p{C}"]+/gu, ' ');
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : 'error';
}

function resultOfError(error: Error): Tried {
  const code = codeOf(error);
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
      return {result: 'refused', detail: ''};
    case 'ETIMEDOUT':
      return {result: 'timeout', detail: ''};
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ENODATA':
      return {result: 'name-unresolved', detail: ''};
    default:
      return {result: 'unreachable', detail: code};
  }
}
