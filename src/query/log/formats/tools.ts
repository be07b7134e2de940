import {readFields} from '../fields';
import {endFrom} from './endFrom';
import type {Entry, LogExample, LogFormat} from './format';

const served = (protocol: string, host: string | undefined, port: string | undefined): Entry => ({
  protocol: protocol.toLowerCase(),
  from: null,
  to: endFrom(host, port),
  server: 'to',
});

/** Result lines of nmap. */
export const nmap: LogFormat = {
  id: 'nmap',
  read(text) {
    const [entry, port, protocol = ''] =
      /^(\d{1,5})\/(tcp|udp)\s+(?:open|closed|filtered|unfiltered|open\|filtered)\b/u.exec(text) ?? [];
    const discovered = /Discovered open port (\d+)\/(tcp|udp) on (\S+)/u.exec(text);
    if (discovered !== null)
      return {...served(discovered[2] ?? '', discovered[3], discovered[1]), packet: 'unknown'};
    return entry === undefined ? undefined : {...served(protocol, '', port), packet: 'unknown'};
  },
};

export const nmapExamples: readonly LogExample[] = [
  {text: '902/tcp filtered iss-realsecure', readings: ['902/tcp ? unknown stated']},
  {text: 'Discovered open port 443/tcp on 10.0.1.21', readings: ['443/tcp 10.0.1.21 unknown stated']},
];

/** `Test-NetConnection` of PowerShell, as a list and as its warning. */
export const testNetConnection: LogFormat = {
  id: 'test-netconnection',
  isOfManyLines: true,
  read(text) {
    const [warning, host, port] = /TCP connect to \((\S+)\s*:\s*(\d+)\) failed/u.exec(text) ?? [];
    if (warning !== undefined) return served('tcp', host, port);
    if (!/\bRemotePort\s*:/u.test(text)) return undefined;
    const entry = readFields(text.replace(/\bSourceAddress\s*:\s*\S+/u, ''));
    const name = /\bComputerName\s*:\s*(\S+)/u.exec(text)?.[1];
    if (entry === undefined || entry.to === null) return undefined;
    return {protocol: 'tcp', from: null, to: {...entry.to, host: name ?? entry.to.host}, server: 'to'};
  },
};

export const testNetConnectionExamples: readonly LogExample[] = [
  {
    text: 'ComputerName     : esx01.example.com\nRemoteAddress    : 10.0.1.21\nRemotePort       : 902\nInterfaceAlias   : Ethernet0\nSourceAddress    : 10.0.0.5\nTcpTestSucceeded : False',
    readings: ['902/tcp esx01.example.com opening stated'],
  },
  {
    text: 'WARNING: TCP connect to (10.0.1.21 : 902) failed',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
];

/** `nc` and `ncat`, `telnet` and `ssh`. */
export const netcat: LogFormat = {
  id: 'netcat',
  read(text) {
    const openbsd =
      /connect(?:ion)? to (?:host )?(\S+)(?: \(\S+\))?,? (?:port )?(\d+)(?: port \[(tcp|udp)\/|(?: \((tcp|udp)\))? (?:failed|timed out)|: )/iu.exec(
        text,
      );
    if (openbsd !== null) return served(openbsd[3] ?? openbsd[4] ?? 'tcp', openbsd[1], openbsd[2]);
    const traditional = /^(?:\(UNKNOWN\)|(\S+)) \[([0-9a-f.:]+)\] (\d+) \(/iu.exec(text);
    if (traditional !== null) return served('tcp', traditional[2], traditional[3]);
    const [ncat, host, port] = /Ncat: Connected to ([0-9a-f.:]+):(\d+)\.?/iu.exec(text) ?? [];
    return ncat === undefined ? undefined : served('tcp', host, port);
  },
};

export const netcatExamples: readonly LogExample[] = [
  {
    text: 'nc: connect to 10.0.1.21 port 902 (tcp) failed: Connection refused',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: 'Connection to esx01 902 port [tcp/iss-realsecure] succeeded!',
    readings: ['902/tcp esx01 opening stated'],
  },
  {
    text: 'ssh: connect to host 10.0.2.12 port 22: Connection timed out',
    readings: ['22/tcp 10.0.2.12 opening stated'],
  },
  {
    text: '(UNKNOWN) [10.0.1.21] 902 (?) : Connection refused',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
];

/** Errors and progress of curl. */
export const curl: LogFormat = {
  id: 'curl',
  read(text) {
    const [failed, failedHost, failedPort] =
      /(?:Failed to connect to|connect to|Connected to) (\S+)(?: \([^)]*\))? port (\d+)/u.exec(text) ?? [];
    if (failed !== undefined && /curl|after|Connected|Failed/u.test(text))
      return served('tcp', failedHost, failedPort);
    const [trying, host, port] = /\bTrying \[?([0-9a-f.:]+?)\]?:(\d+)\.\.\./iu.exec(text) ?? [];
    return trying === undefined ? undefined : served('tcp', host, port);
  },
};

export const curlExamples: readonly LogExample[] = [
  {
    text: 'curl: (7) Failed to connect to esx01.example.com port 443 after 2005 ms: Connection refused',
    readings: ['443/tcp esx01.example.com opening stated'],
  },
  {text: '*   Trying 10.0.1.21:902...', readings: ['902/tcp 10.0.1.21 opening stated']},
  {
    text: '* Connected to esx01.example.com (10.0.1.21) port 443 (#0)',
    readings: ['443/tcp esx01.example.com opening stated'],
  },
];

/** Messages of VMware's virtual disk library about an unreachable host. */
export const vddk: LogFormat = {
  id: 'vddk',
  read(text) {
    if (!/\b(?:VixDiskLib|NBD|Nfc|NfcFssrv|VDDK|CnxAuthd|Cnx|HostAgent|authd|vpxd|vpxa|hostd)/iu.test(text))
      return undefined;
    const [, urlHost, urlPort] = /@([\w.-]+):(\d{2,5})!/u.exec(text) ?? [];
    if (urlPort !== undefined) return served('tcp', urlHost, urlPort);
    // Neither a client nor a proxy is what was connected to.
    const rest = text.replace(
      /\b(?:from|via)\s+(?:[a-z]+\s+){0,2}?[([]*(?:[\w.-]*\d[^\s,;]*|[\w.-]+:\d+\S*)(?:,? port \d+)?/giu,
      '',
    );
    const [entry, host = '', port] =
      /(?:connect(?:ing|ion)?|server|host|open)\D*?\b((?:\d{1,3}\.){3}\d{1,3}|(?=[\w.-]*[a-z])[\w.-]*[a-z\d])(?::|,? port (?:is )?)(\d{2,5})\b(?!:\d)/iu.exec(
        rest,
      ) ?? [];
    return entry === undefined ? undefined : served('tcp', host === 'on' ? '' : host, port);
  },
};

export const vddkExamples: readonly LogExample[] = [
  {
    text: 'VixDiskLib: Failed to connect to server esx01.example.com:902',
    readings: ['902/tcp esx01.example.com opening stated'],
  },
  {
    text: 'warning vpxd[12345] [Originator@6876 sub=Vmomi opID=1] Failed to connect to host: esx01.example.com:443, N7Vmacore15SystemExceptionE(Connection timed out)',
    readings: ['443/tcp esx01.example.com opening stated'],
  },
  {
    text: 'NBD_ClientOpen: attempting to create connection to vpxa-nfcssl://[datastore1] vm/vm.vmdk@10.0.1.21:902!52',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
];

/** Any other text with source, destination and port as named fields. */
export const fields: LogFormat = {id: 'fields', read: readFields};

export const fieldsExamples: readonly LogExample[] = [
  {
    text: 'action=drop protocol=tcp source_ip=10.0.0.5 source_port=51515 destination_ip=10.0.1.21 destination_port=902',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
  {
    text: '{"source":{"ip":"10.0.0.5"},"proto":"tcp","src":"10.0.0.5","dst":"10.0.1.21","dport":902}',
    readings: ['902/tcp 10.0.1.21 opening stated'],
  },
];
