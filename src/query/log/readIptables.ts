import {toEnd, toFinding, type LogReader} from './logFinding';

/** Everything up to a destination port is one entry; a line of several joined entries falls apart there. */
const ENTRY = /.*?\bDPT=(\d+)(?:[^D]|D(?!PT=))*?(?=\bIN=|\bSRC=|$)/gi;

const TRACE = /.*?\b(tcp|udp) dport (\d+)\b/gi;

/** Reads what the Linux firewall writes: `SRC=… DST=… PROTO=TCP SPT=… DPT=…`, or an nftables trace. */
export const readIptables: LogReader = (line) => {
  const entries = [...line.matchAll(ENTRY)];
  if (entries.length > 0) {
    return entries.map(([entry, port]) => {
      const source = toEnd(last(entry, 'SRC'), last(entry, 'SPT'));
      const destination = toEnd(last(entry, 'DST'), port) ?? {address: '', port: null};
      const isReply = /\bACK SYN\b/i.test(entry) && source !== null && source.port !== null;
      return toFinding({
        format: 'iptables',
        protocol: last(entry, 'PROTO') ?? null,
        source: isReply ? destination : source,
        destination: isReply ? source : destination,
        direction: isReply ? 'reply' : 'stated',
      });
    });
  }
  const protocol = last(line, 'PROTO');
  const destination = toEnd(last(line, 'DST'), undefined);
  if (protocol !== undefined && destination !== null) {
    const source = toEnd(last(line, 'SRC'), undefined);
    return [toFinding({format: 'iptables', protocol, source, destination, direction: 'stated'})];
  }
  return [...line.matchAll(TRACE)].map(([entry, transport, port]) =>
    toFinding({
      format: 'iptables',
      protocol: transport ?? null,
      source: toEnd(lastWord(entry, 'saddr'), lastWord(entry, 'sport')),
      destination: toEnd(lastWord(entry, 'daddr'), port) ?? {address: '', port: null},
      direction: 'stated',
    }),
  );
};

/**
 * The value of the last field of this name: an ICMP refusal repeats, behind its own addresses, those of the packet
 * that was refused.
 */
function last(entry: string, field: string): string | undefined {
  return [...entry.matchAll(new RegExp(`\\b${field}=([^\\s\\]]+)`, 'gi'))].at(-1)?.[1];
}

function lastWord(entry: string, keyword: string): string | undefined {
  return [...entry.matchAll(new RegExp(`\\b${keyword} (\\S+)`, 'gi'))].at(-1)?.[1];
}
