import {endFrom} from './endFrom';
import type {LogExample, LogFormat} from './format';

/** `conn.log` of Zeek, tab-separated or as JSON: the originator comes first. */
export const zeek: LogFormat = {
  id: 'zeek',
  read(text) {
    const [entry, source, sourcePort, destination, destinationPort, protocol = ''] =
      /(?:^|\s)\d{10}\.\d+\s+\S+\s+(\S+)\s+(\d+)\s+(\S+)\s+(\d+)\s+(tcp|udp|icmp)\b/u.exec(text) ?? [];
    if (entry !== undefined) {
      return {
        protocol,
        from: endFrom(source, sourcePort),
        to: endFrom(destination, destinationPort),
        server: 'to',
      };
    }
    const field = (name: string): string | undefined =>
      new RegExp(`"id\\.${name}":"?([^",}]+)`, 'u').exec(text)?.[1];
    const host = field('resp_h');
    return host === undefined
      ? undefined
      : {
          protocol: /"proto":"(\w+)"/u.exec(text)?.[1] ?? null,
          from: endFrom(field('orig_h'), field('orig_p')),
          to: endFrom(host, field('resp_p')),
          server: 'to',
        };
  },
};

export const zeekExamples: readonly LogExample[] = [
  {
    text: '1591367999.305988\tCMdzit1AMNsmfAIiQc\t10.0.0.5\t36844\t10.0.1.21\t902\ttcp\t-\t0.06\t62\t141\tS0',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '{"ts":1591367999.3,"uid":"C1","id.orig_h":"10.0.0.5","id.orig_p":49213,"id.resp_h":"10.0.0.10","id.resp_p":123,"proto":"udp"}',
    readings: ['123/udp 10.0.0.10 opening stated'],
  },
];
