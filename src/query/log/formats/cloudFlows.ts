import {readFields} from '../fields';
import {endFrom} from './endFrom';
import type {LogExample, LogFormat} from './format';

/** VPC flow logs of AWS in the default fields. */
export const awsFlow: LogFormat = {
  id: 'aws-flow',
  read(text) {
    const [entry, source, destination, sourcePort, destinationPort, protocol = ''] =
      /(?:^|\s)\d+ \S+ eni-\S+ (\S+) (\S+) (\d+|-) (\d+|-) (\d+|-) (?:\d+|-) (?:\d+|-) \d+ \d+ (?:ACCEPT|REJECT|-) \S+/u.exec(
        text,
      ) ?? [];
    return entry === undefined
      ? undefined
      : {protocol, from: endFrom(source, sourcePort), to: endFrom(destination, destinationPort)};
  },
};

export const awsFlowExamples: readonly LogExample[] = [
  {
    text: '2 123456789010 eni-1235b8ca123456789 10.0.3.1 10.0.0.5 123 49213 17 1 76 1418530010 1418530070 ACCEPT OK',
    readings: ['123/udp 10.0.3.1 answer inferred'],
  },
  {
    text: '2 123456789010 eni-1235b8ca123456789 10.0.0.5 10.0.1.21 51515 902 6 20 4249 1418530010 1418530070 REJECT OK',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
];

/** Flow tuples of Azure network security groups and virtual networks. */
export const azureFlow: LogFormat = {
  id: 'azure-flow',
  read(text) {
    const [entry, source, destination, sourcePort, destinationPort, protocol = ''] =
      /\b\d{10,13},([0-9a-f.:]+),([0-9a-f.:]+),(\d+),(\d+),([TU]|\d{1,2}),[IO],[ADBCE]/iu.exec(text) ?? [];
    return entry === undefined
      ? undefined
      : {
          protocol,
          from: endFrom(source, sourcePort),
          to: endFrom(destination, destinationPort),
          server: 'to',
        };
  },
};

export const azureFlowExamples: readonly LogExample[] = [
  {
    text: '1542110377,10.0.0.5,10.0.1.21,44931,902,T,O,D,B,,,,',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '{"flowTuples":["1542110424,10.0.0.5,10.0.0.10,49213,123,U,O,A,B,,,,"]}',
    readings: ['123/udp 10.0.0.10 opening stated'],
  },
];

/** VPC flow logs and firewall rule logs of Google Cloud. */
export const gcpFlow: LogFormat = {
  id: 'gcp-flow',
  read: (text) =>
    /"?src_ip"?\s*:/u.test(text) && /"?dest_port"?\s*:/u.test(text) ? readFields(text) : undefined,
};

export const gcpFlowExamples: readonly LogExample[] = [
  {
    text: '{"jsonPayload":{"connection":{"src_ip":"10.0.0.5","src_port":51515,"dest_ip":"10.0.1.21","dest_port":902,"protocol":6},"disposition":"DENIED"}}',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '"connection": {"dest_ip": "10.0.0.5", "dest_port": 49213, "protocol": 17, "src_ip": "10.0.0.10", "src_port": 123}',
    readings: ['123/udp 10.0.0.10 answer inferred'],
  },
];
