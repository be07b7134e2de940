import type {PacketEnd} from './packet';

/** Services as tools print them without -n. */
const services: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['www', 80],
  ['https', 443],
  ['ssh', 22],
  ['ftp', 21],
  ['telnet', 23],
  ['smtp', 25],
  ['domain', 53],
  ['dns', 53],
  ['ntp', 123],
  ['ldap', 389],
  ['ldaps', 636],
  ['microsoft-ds', 445],
  ['netbios-ssn', 139],
  ['epmap', 135],
  ['ms-wbt-server', 3389],
  ['rdp', 3389],
  ['ideafarm-door', 902],
  ['iss-realsecure', 902],
  ['vmware-auth', 902],
  ['nfs', 2049],
  ['sunrpc', 111],
  ['iscsi-target', 3260],
  ['ms-sql-s', 1433],
  ['http-alt', 8080],
  ['pcsync-https', 8443],
]);

/** A port in printed form: a number, a service name, or `*` for any. */
export function portOf(text: string): Pick<PacketEnd, 'port' | 'portName'> {
  if (/^\d{1,9}$/u.test(text)) return {port: Number(text)};
  if (text === '*' || text === '') return {port: null};
  const port = services.get(text.toLowerCase());
  return port === undefined ? {port: null, portName: text} : {port};
}

const IPV4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const IPV6 = String.raw`[0-9a-f]*:[0-9a-f:]*:[0-9a-f:.]*`;
// A version number is not a name.
const NAME = String.raw`(?=[\w.-]*[a-z])[a-z0-9_](?:[\w.-]*[a-z0-9_])?`;

const FORMS = [
  String.raw`^\[(${IPV6}(?:%[\w.-]+)?)\][:./](\d+|\*|[a-z][\w-]*)$`,
  String.raw`^(?:[\w-]+:)?(${IPV4}|\*)(?:%[\w.-]+)?[:./(](\d+|\*|[a-z][\w-]*)\)?(?::[\w-]*:?)?$`,
  String.raw`^(${IPV6}(?:%[\w.-]+)?)[./](\d+|\*|[a-z][\w-]*)$`,
  String.raw`^(:::|::):(\d+|\*)$`,
  String.raw`^(${NAME})[:.(](\d+)\)?$`,
  String.raw`^(${NAME})[.:]([a-z][\w-]*)$`,
].map((form) => new RegExp(form, 'iu'));

/** An address or name with its port in one word; undefined for anything else. */
export function endOf(word: string): PacketEnd | undefined {
  if (new RegExp(`^${IPV4}$`, 'u').test(word)) return undefined;
  for (const [index, form] of FORMS.entries()) {
    const [, host, port] = form.exec(word) ?? [];
    if (host === undefined || port === undefined) continue;
    const read = portOf(port);
    // `client01.example` is a name without a port.
    if (index === FORMS.length - 1 && read.port === null) continue;
    return {host, ...read};
  }
  return undefined;
}

/** Whether the whole word is an address. */
export function isAddress(word: string): boolean {
  return new RegExp(`^(?:${IPV4}|(?=.*:.*:)[0-9a-f:.]+)$`, 'iu').test(word);
}

/** TCP flags as letters, from any notation: `SYN ACK`, `[S.]`, `(ACK,FIN)`, `AR`, `0x12`. */
export function flagsOf(text: string): string {
  const words = text.toUpperCase().match(/SYN|ACK|FIN|RST|PSH|URG/gu);
  if (words !== null) return [...new Set(words.map((word) => word.charAt(0)))].join('');
  return text
    .toUpperCase()
    .replace('.', 'A')
    .replace(/[^SAFRPU]/gu, '');
}
