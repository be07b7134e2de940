import type {Host} from '../../plan/model';

const NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;
/** Resolvers treat such a "name" as an address. */
const NUMERIC_END = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;
/** Firewalls treat such a "name" as every address. */
const EVERYTHING = new Set(['any', 'any4', 'any6', 'all']);
const SERVICE_TAG = /^[A-Za-z][A-Za-z0-9]{0,79}(?:\.[A-Za-z0-9]{1,40})?$/;
const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);
const IPV6_GROUP = /^[0-9a-f]{1,4}$/;

/**
 * Whether a host matches its kind, so that it can be printed verbatim into a rule or script.
 *
 * The parser of typed hosts has checked this already. This second check is independent of the first: it allows only
 * known forms and does not rely on quoting.
 */
export function isSafeHost({kind, text}: Host): boolean {
  switch (kind) {
    case 'name':
      return isName(text);
    case 'name-pattern':
      return text.startsWith('*.') && text.length <= 253 && isName(text.slice(2));
    case 'ipv4':
      return IPV4.test(text);
    case 'ipv4-network':
      return isNetwork(text, (address) => IPV4.test(address), 32);
    case 'ipv6':
      return isIpv6(text);
    case 'ipv6-network':
      return isNetwork(text, isIpv6, 128);
    case 'service-tag':
      return SERVICE_TAG.test(text);
  }
  // Any other kind has bypassed the types.
  return false;
}

function isName(text: string): boolean {
  return NAME.test(text) && !NUMERIC_END.test(text) && !EVERYTHING.has(text);
}

function isNetwork(text: string, isAddress: (text: string) => boolean, longest: number): boolean {
  const [address = '', prefix = '', ...rest] = text.split('/', 3);
  return (
    rest.length === 0 &&
    isAddress(address) &&
    /^[1-9]\d{0,2}$/.test(prefix) &&
    // A network of one address is an address, and a network of all addresses is "any".
    Number(prefix) < longest
  );
}

function isIpv6(text: string): boolean {
  if (text.length > 39) return false;
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => IPV6_GROUP.test(group))) return false;
  return halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
}
