import type {LogEnd} from '../model';
import {looksLikeServiceOf} from '../portNumber';
import {toFinding, type LogFinding, type LogReader} from './logFinding';
import {parseSocketAddress} from './socketAddress';

const PROTOCOL = /^(?:tcp|udp)(?:4|6|46)?$/i;
const LISTENING = /^(?:LISTEN|LISTENING|UNCONN)$/i;
const OPENING = /^SYN[-_]SENT$/i;
const ACCEPTING = /^SYN[-_](?:RECV|RCVD|RECEIVED)$/i;
const OTHER_STATE =
  /^(?:ESTAB|ESTABLISHED|TIME[-_]WAIT|CLOSE[-_]WAIT|FIN[-_]WAIT[-_]?[12]|LAST[-_]ACK|CLOSING|CLOSED?|BOUND)$/i;

/** Recv-Q and Send-Q stand between the state and the addresses. */
const WORDS_BEFORE = 4;

/** Reads the lines of `ss` and of `netstat` on Linux, Windows, BSD and macOS, with or without `-n`. */
export const readSockets: LogReader = (line) => {
  const words = line.split(/\s+/);
  const findings: LogFinding[] = [];
  let done = 0;
  for (let index = 0; index + 1 < words.length; index += 1) {
    const local = parseSocketAddress(words[index] ?? '');
    const peer = parseSocketAddress(words[index + 1] ?? '');
    if (local === undefined || peer === undefined) continue;
    const before = words.slice(Math.max(done, index - WORDS_BEFORE), index);
    const behind = words[index + 2] ?? '';
    const state = isState(behind) ? behind : before.find(isState);
    const protocol = before.find((word) => PROTOCOL.test(word)) ?? null;
    // Two addresses among other words are not yet a socket.
    if (state === undefined && protocol === null && words.length > 2) continue;
    findings.push(readPair(local, peer, protocol?.slice(0, 3) ?? null, state ?? ''));
    done = index + (isState(behind) ? 3 : 2);
    index += 1;
  }
  return findings;
};

function isState(word: string): boolean {
  return [LISTENING, OPENING, ACCEPTING, OTHER_STATE].some((state) => state.test(word));
}

function readPair(local: LogEnd, peer: LogEnd, protocol: string | null, state: string): LogFinding {
  const format = 'ss-netstat';
  if (LISTENING.test(state) || isAnyone(peer)) {
    return toFinding({format, protocol, source: null, destination: local, direction: 'listening'});
  }
  if (ACCEPTING.test(state)) {
    return toFinding({format, protocol, source: peer, destination: local, direction: 'stated'});
  }
  if (OPENING.test(state)) {
    return toFinding({format, protocol, source: local, destination: peer, direction: 'stated'});
  }
  const localServes = looksLikeServiceOf(local.port, peer.port);
  return toFinding({
    format,
    protocol,
    source: localServes ? peer : local,
    destination: localServes ? local : peer,
    direction: 'inferred',
  });
}

/** `0.0.0.0:*`, `*:*`, `[::]:0`: the socket has no peer. */
function isAnyone({address, port}: LogEnd): boolean {
  return /^(?:\*|0\.0\.0\.0|::)$/.test(address) && (port === null || port === 0);
}
