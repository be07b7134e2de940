import ipaddr from 'ipaddr.js';
import type {Endpoint} from '../model';
import type {Finding, Rule} from './rule';

const file = 'src/matrix/endpoints.ts';

/** As platforms write it: `Storage`, `AzureCloud.WestEurope`. Rules print it as it stands. */
const TAG = /^[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)?$/u;

/** Rules are written from what is published, so that it has to be what a firewall takes. */
export const publishedAddresses: Rule = {
  id: 'published-addresses',
  description:
    'Published addresses are addresses or networks, each once, and service tags have the form of names.',
  check: ({endpoints}) => endpoints.flatMap((endpoint) => [...ofAddresses(endpoint), ...ofTag(endpoint)]),
};

function ofAddresses({id, publishedAddresses: published}: Endpoint): readonly Finding[] {
  if (published === undefined) return [];
  const {addresses} = published;
  const finding = (problem: string, fix: string): Finding => ({file, row: id, problem, fix});
  return [
    ...(addresses.length === 0
      ? [finding('publishes no address', 'list the addresses, or take publishedAddresses out')]
      : []),
    ...addresses.flatMap((text, index) => {
      if (addresses.indexOf(text) !== index)
        return [finding(`lists ${text} twice`, 'list each address once')];
      const normal = normalized(text);
      if (normal === undefined) {
        return [
          finding(
            `"${text}" is no address and no network`,
            'write an address such as 192.0.2.1 or a network such as 192.0.2.0/24',
          ),
        ];
      }
      return normal === text ? [] : [finding(`writes ${normal} as "${text}"`, `write ${normal}`)];
    }),
  ];
}

function ofTag({id, serviceTag}: Endpoint): readonly Finding[] {
  return serviceTag === undefined || TAG.test(serviceTag.name)
    ? []
    : [
        {
          file,
          row: id,
          problem: `"${serviceTag.name}" is no name of a service tag`,
          fix: 'write it as the platform does, for example Storage or AzureCloud.WestEurope',
        },
      ];
}

/** The one way to write an address or a network; undefined where it is neither, or holds every address. */
function normalized(text: string): string | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)) {
    return ipaddr.parse(text).toString();
  }
  if (!ipaddr.isValidCIDR(text)) return undefined;
  const [address, bits] = ipaddr.parseCIDR(text);
  if (bits === 0) return undefined;
  const network =
    address.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(text)
      : ipaddr.IPv6.networkAddressFromCIDR(text);
  const isOne = bits === (address.kind() === 'ipv4' ? 32 : 128);
  return isOne ? network.toString() : `${network.toString()}/${String(bits)}`;
}
