import {toEnd, toFinding, type LogReader} from './logFinding';

/** date time action protocol src-ip dst-ip src-port dst-port … */
const ENTRY =
  /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (?:ALLOW|DROP|OPEN|OPEN-INBOUND|CLOSE) (\S+) (\S+) (\S+) (\d+|-) (\d+|-)(?!\S)/gi;

/** Reads `pfirewall.log` of Windows. */
export const readWindowsFirewall: LogReader = (line) =>
  [...line.matchAll(ENTRY)].map(([, protocol, from, to, sourcePort, port]) =>
    toFinding({
      format: 'windows-firewall',
      protocol: protocol ?? null,
      source: toEnd(from, sourcePort),
      destination: toEnd(to, port) ?? {address: '', port: null},
      direction: 'stated',
    }),
  );
