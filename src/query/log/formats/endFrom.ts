import {portOf} from '../ends';
import type {PacketEnd} from '../packet';

/** An end from its printed parts; a hyphen means no port. */
export function endFrom(host: string | undefined, port: string | undefined): PacketEnd {
  return {host: host ?? '', ...portOf(port === undefined || port === '-' ? '' : port)};
}
