import {maskOfPrefix} from '../../hosts/ipAddress';

/** An IPv4 address or network as address and dotted mask, the form that older appliances expect. */
export function ipv4Mask(text: string): {readonly address: string; readonly mask: string} {
  const [address = '', prefix = '32'] = text.split('/');
  return {address, mask: maskOfPrefix(Number(prefix))};
}
