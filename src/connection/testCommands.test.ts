import {describe, expect, it, test} from 'vitest';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {matrix} from '../matrix/matrix';
import type {Connection} from '../matrix/model';
import {selectConnection} from '../matrix/select';
import {describeConnectionTest, describeTestPatterns, type ConnectionTest} from './testCommands';

const words = createWords('en', catalogues.en);

function testOf(id: string, change: Partial<Connection> = {}): ConnectionTest {
  return describeConnectionTest(matrix, {...selectConnection(matrix, id), ...change}, words);
}

function commands({shell, powershell}: ConnectionTest): readonly string[] {
  return [...shell, ...powershell].map(({command}) => command);
}

test('TLS over TCP is tried as a connection and as a handshake, on both platforms', () => {
  expect(commands(testOf('vmw-proxy-vcenter-443'))).toEqual([
    'nc -vz -w 5 HOST 443',
    'openssl s_client -connect HOST:443 -servername HOST </dev/null',
    'Test-NetConnection HOST -Port 443',
    [
      "$client = [Net.Sockets.TcpClient]::new('HOST', 443)",
      '$stream = [Net.Security.SslStream]::new($client.GetStream(), $false, {$true})',
      "$stream.AuthenticateAsClient('HOST')",
      '$stream.SslProtocol, $stream.RemoteCertificate.Issuer',
    ].join('\n'),
  ]);
});

test('for published TCP and UDP, only what a firewall has to allow is tested', () => {
  expect(commands(testOf('vmw-proxy-esxi-vcenter-902'))).toEqual([
    'nc -vz -w 5 HOST 902',
    'Test-NetConnection HOST -Port 902',
  ]);
  expect(testOf('vmw-proxy-esxi-vcenter-902').hints).toEqual([]);
});

test('UDP without an application that answers has a hint and no command', () => {
  expect(testOf('vmw-proxy-winvm-3389').hints).toEqual([
    'There is no general test for UDP 3389: no answer does not mean that it is blocked.',
  ]);
  expect(commands(testOf('vmw-proxy-winvm-3389'))).toEqual([
    'nc -vz -w 5 HOST 3389',
    'Test-NetConnection HOST -Port 3389',
  ]);
});

test('NTP is asked for the time', () => {
  expect(commands(testOf('vmw-proxy-ntp-123'))).toEqual([
    'ntpdate -q HOST',
    'w32tm /stripchart /computer:HOST /samples:3 /dataonly',
  ]);
  expect(testOf('vmw-proxy-ntp-123').hints).toEqual([]);
});

test('inside one machine the port is looked up, not tried', () => {
  const inside = testOf('vmw-guest-3545');
  expect(commands(inside)).toEqual([
    'Get-NetTCPConnection -LocalPort 3545 -State Listen -ErrorAction SilentlyContinue',
  ]);
  expect(inside.lead).toContain('inside the guest OS of the SQL Server virtual machine');
});

test('the cloud has no one host name, so the names to use are given', () => {
  expect(testOf('vmw-proxy-cloud-443').hints).toEqual([
    'As the destination, use a real name that matches *.druva.com, *s3.amazonaws.com/*, s3-*.amazonaws.com, or s3*.*.amazonaws.com.',
  ]);
  expect(testOf('console-browser-login-443').hints).toEqual([
    'As the destination, use login.druva.com or phoenix.druva.com.',
  ]);
});

describe('a service without a number', () => {
  it.each<Connection['service']>([
    {kind: 'unstated'},
    {kind: 'icmp', messages: [{type: 8}]},
    {kind: 'ip-protocol', protocol: 50},
  ])('has no command: $kind', (service) => {
    expect(commands(testOf('vmw-proxy-vcenter-443', {service, applications: []}))).toEqual([]);
  });
});

test('every command on a line of its own names the placeholder or looks inside', () => {
  for (const {id} of matrix.connections) {
    for (const command of commands(testOf(id))) expect(command).toMatch(/HOST|-LocalPort/u);
  }
});

test('a command for many connections is that of one of them, with a placeholder for the port', () => {
  const patterns = describeTestPatterns(words);
  const one = testOf('vmw-proxy-vcenter-443');
  const filledIn = [...patterns.shell, ...patterns.powershell].map(({command}) =>
    command.replaceAll('PORT', '443'),
  );
  expect(filledIn).toEqual(commands(one));
});

test('if no source states the initiator, nobody is sent to it by name', () => {
  const {lead} = testOf('vmw-inbound-proxy-22');
  expect(lead).toContain('Run on the host that does');
  expect(lead).not.toContain('Not stated');
});
