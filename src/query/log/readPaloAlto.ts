import {toEnd, toFinding, toTransport, type LogFinding, type LogReader} from './logFinding';

/** Distances from the field that holds the log's type, in the default order of PAN-OS. */
const SOURCE = 4;
const DESTINATION = 5;
const PROTOCOL = 26;

/** Distances from the field that holds the protocol. */
const SOURCE_PORT = -5;
const DESTINATION_PORT = -4;

const FIELD = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;

/** Reads the CSV form of a PAN-OS traffic (or threat) log, with or without a syslog header. */
export const readPaloAlto: LogReader = (line) => {
  if (!/,\s*"?(?:TRAFFIC|THREAT)"?\s*,/i.test(line)) return [];
  const fields = [...line.matchAll(FIELD)].map(([, quoted, plain]) => (quoted ?? plain ?? '').trim());
  return fields.flatMap((field, index) =>
    /^(?:traffic|threat)$/i.test(field) ? [readEntry(fields.slice(index))] : [],
  );
};

function readEntry(fields: readonly string[]): LogFinding {
  const at = protocolIndex(fields);
  const destination = at === -1 ? undefined : fields[at + DESTINATION_PORT];
  return toFinding({
    format: 'palo-alto',
    protocol: at === -1 ? null : (fields[at] ?? null),
    source: toEnd(fields[SOURCE], at === -1 ? undefined : fields[at + SOURCE_PORT]),
    destination: toEnd(fields[DESTINATION], destination) ?? {address: '', port: null},
    direction: 'stated',
  });
}

/** The protocol stands at its place, or, in a reordered log, behind two pairs of ports and the flags. */
function protocolIndex(fields: readonly string[]): number {
  const isProtocol = (index: number): boolean =>
    /^[a-z][\w-]*$/i.test(fields[index] ?? '') &&
    [-5, -4, -3, -2].every((distance) => /^\d+$/.test(fields[index + distance] ?? ''));
  if (isProtocol(PROTOCOL)) return PROTOCOL;
  return fields.findIndex((field, index) => toTransport(field) !== undefined && isProtocol(index));
}
