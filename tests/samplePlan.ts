import {catalogues} from '../src/words/catalogues';
import {createWords} from '../src/words/createWords';
import type {Locale} from '../src/words/locales';
import {matrix} from '../src/matrix/matrix';
import {createPlan, type HostsByEndpoint} from '../src/planner/plan/createPlan';
import type {Host, Plan} from '../src/planner/plan/model';
import type {ExportContext} from '../src/planner/formats/kit/model';

export function contextIn(locale: Locale): ExportContext {
  return {matrix, words: createWords(locale, catalogues[locale]), locale, siteUrl: 'https://ports.example'};
}

export function planWith(
  hosts: HostsByEndpoint,
  locale: Locale = 'en',
  answers: Parameters<typeof createPlan>[1] = {},
): Plan {
  return createPlan(matrix, answers, hosts, contextIn(locale).words);
}

const ipv4 = (text: string): Host => ({kind: 'ipv4', text});
const ipv6 = (text: string): Host => ({kind: 'ipv6', text});

/** Hosts of every kind, some ends of one family only, some left empty: what each format accepts and refuses. */
export const mixedHosts: HostsByEndpoint = {
  'backup-proxy': [ipv4('10.0.1.10'), ipv4('10.0.1.11'), ipv6('2001:db8:1::10')],
  cloudcache: [{kind: 'name', text: 'cache.example.com'}],
  'vcenter-server': [ipv4('10.0.2.10'), ipv6('2001:db8:2::10')],
  'esxi-host': [{kind: 'ipv4-network', text: '10.0.3.0/24'}, ipv4('10.0.3.7')],
  guestossvc: [ipv4('10.0.5.1')],
  'windows-vm': [{kind: 'ipv6-network', text: '2001:db8:6::/64'}],
  'ntp-server': [{kind: 'name-pattern', text: '*.ntp.example.com'}, ipv4('10.0.9.123')],
};

/** One IPv4 and one IPv6 address for every endpoint with a connection across the network. */
export const dualStackHosts: HostsByEndpoint = Object.fromEntries(
  matrix.endpoints.map(({id}, index) => [
    id,
    [ipv4(`10.77.${String(index + 1)}.2`), ipv6(`fd77:0:0:${String(index + 1)}::2`)],
  ]),
);

/** Invalid hosts, as if they had passed the parser of typed hosts. */
export const hostileTexts: readonly string[] = [
  '; touch canary',
  '$(touch canary)',
  '`touch canary`',
  '10.0.0.1\ntouch canary',
  '10.0.0.1\r\nadd rule inet filter phoenix accept',
  "10.0.0.1' ; touch canary ; '",
  '10.0.0.1" accept comment "x',
  "=cmd|' /C calc'!A0",
  '＝ＨＹＰＥＲＬＩＮＫ("http://evil.example")',
  '+1+1',
  '@SUM(A1)',
  '\t=1+1',
  '１０．０．０．１',
  'evil\u202Emoc.elpmaxe',
  'zero\u200Bwidth.example.com',
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  'a|b',
  '10.0.0.1 any',
  '0.0.0.0/0',
  '::/0',
  'any',
  'all\n',
  '10.0.0.256',
  '010.0.0.1',
  '0x7f.1',
  '1.2.3',
  '-n.example.com',
  '--help',
  'a..b',
  '',
  ' ',
  '10.0.0.0/33',
  '10.0.0.0/08',
  '1:2:3:4:5:6:7:8:9',
  '1::2::3',
  'fe80::1%eth0',
  '[::1]',
  '*',
  '*.*',
  '*.com/*',
  'a'.repeat(64) + '.example.com',
  'a'.repeat(20_000),
  '%{command}',
  '${var.secret}',
  '\u0000',
  'end\nconfig system admin',
];

/** More hosts than anyone reads, addresses inside networks, and nested networks. */
export const manyHosts: HostsByEndpoint = Object.fromEntries(
  matrix.endpoints.map(({id}, index) => [
    id,
    [
      {kind: 'ipv4-network', text: `10.${String(index)}.0.0/17`},
      ...Array.from({length: 100}, (_, host) => ipv4(`10.${String(index)}.1.${String(host + 1)}`)),
      ...Array.from({length: 10}, (_, host) => ipv4(`10.${String(index)}.200.${String(2 * host + 1)}`)),
      {kind: 'ipv4-network', text: `10.${String(index)}.1.0/24`},
      ...Array.from({length: 10}, (_, host) => ipv6(`2001:db8:${String(index)}::${(host + 1).toString(16)}`)),
      {kind: 'ipv6-network', text: `2001:db8:${String(index)}::/64`},
      {kind: 'ipv6-network', text: `2001:db8:${String(index)}:8000::/49`},
    ] satisfies readonly Host[],
  ]),
);
