import {joinAsAlternatives} from '../words/joinWords';
import type {Connection, Matrix} from '../matrix/model';
import {portRangesOf, selectEndpoint, transportsToOpen} from '../matrix/select';
import type {Words} from '../words/words';

/** Placeholder for the destination in every command. */
export const hostPlaceholder = 'HOST';

/** Placeholder for the destination port in a command for many connections. */
export const portPlaceholder = 'PORT';

/** A command with the question it answers. */
export interface TestCommand {
  readonly comment: string;
  readonly command: string;
}

/** How to test one connection from its source host. */
export interface ConnectionTest {
  readonly lead: string;
  readonly hints: readonly string[];
  readonly shell: readonly TestCommand[];
  readonly powershell: readonly TestCommand[];
}

/** The commands with a placeholder for the port too, for what is tested over TCP; a table gives the ports. */
export function describeTestPatterns(words: Words): Pick<ConnectionTest, 'shell' | 'powershell'> {
  return {
    shell: [tcpShell(portPlaceholder, words), tlsShell(portPlaceholder, words)],
    powershell: [tcpPowershell(portPlaceholder, words), tlsPowershell(portPlaceholder, words)],
  };
}

/** The commands that test a connection, on each platform that can be its source. */
export function describeConnectionTest(matrix: Matrix, connection: Connection, words: Words): ConnectionTest {
  const ports = portRangesOf(connection.service).map(({from}) => from);
  if (connection.scope === 'machine') {
    const machine = matrix.endpoints.find(({id}) => id === connection.to)?.machine ?? '';
    return {
      lead: words('ui:test.leadInside', {machine: words(`matrix:machines.${machine}.inSentence`)}),
      hints: [],
      shell: [],
      powershell: ports.map((port) => ({
        comment: words('ui:test.freeComment', {port}),
        command: `Get-NetTCPConnection -LocalPort ${String(port)} -State Listen -ErrorAction SilentlyContinue`,
      })),
    };
  }
  const transports = transportsToOpen(connection.service);
  const overTcp = transports.includes('tcp') ? ports : [];
  const overUdp = transports.includes('udp') ? ports : [];
  const isNtp = connection.applications.includes('ntp');
  const usesTls = connection.encryption === 'tls' || connection.encryption === 'ssl';
  const patterns = matrix.endpoints.find(({id}) => id === connection.to)?.hostNames?.patterns;
  return {
    lead:
      selectEndpoint(matrix, connection.from).kind === 'unstated'
        ? words('ui:test.leadUnstated', {placeholder: hostPlaceholder})
        : words('ui:test.lead', {
            from: words(`matrix:endpoints.${connection.from}.name`),
            placeholder: hostPlaceholder,
          }),
    hints: [
      ...(patterns === undefined ? [] : [cloudHostHint(patterns, words)]),
      ...(isNtp ? [] : overUdp.map((port) => words('ui:test.udpUntestable', {port}))),
    ],
    shell: [
      ...overTcp.map((port) => tcpShell(port, words)),
      ...(usesTls ? overTcp : []).map((port) => tlsShell(port, words)),
      ...(isNtp ? [{comment: words('ui:test.ntpComment'), command: `ntpdate -q ${hostPlaceholder}`}] : []),
    ],
    powershell: [
      ...overTcp.map((port) => tcpPowershell(port, words)),
      ...(usesTls ? overTcp : []).map((port) => tlsPowershell(port, words)),
      ...(isNtp
        ? [
            {
              comment: words('ui:test.ntpComment'),
              command: `w32tm /stripchart /computer:${hostPlaceholder} /samples:3 /dataonly`,
            },
          ]
        : []),
    ],
  };
}

function tcpShell(port: number | string, words: Words): TestCommand {
  return {
    comment: words('ui:test.tcpComment', {port}),
    command: `nc -vz -w 5 ${hostPlaceholder} ${String(port)}`,
  };
}

function tlsShell(port: number | string, words: Words): TestCommand {
  return {
    comment: words('ui:test.tlsComment'),
    command: `openssl s_client -connect ${hostPlaceholder}:${String(port)} -servername ${hostPlaceholder} </dev/null`,
  };
}

function tcpPowershell(port: number | string, words: Words): TestCommand {
  return {
    comment: words('ui:test.tcpComment', {port}),
    command: `Test-NetConnection ${hostPlaceholder} -Port ${String(port)}`,
  };
}

function tlsPowershell(port: number | string, words: Words): TestCommand {
  return {
    comment: words('ui:test.tlsComment'),
    command: [
      `$client = [Net.Sockets.TcpClient]::new('${hostPlaceholder}', ${String(port)})`,
      '$stream = [Net.Security.SslStream]::new($client.GetStream(), $false, {$true})',
      `$stream.AuthenticateAsClient('${hostPlaceholder}')`,
      '$stream.SslProtocol, $stream.RemoteCertificate.Issuer',
    ].join('\n'),
  };
}

/** Which name to test: one of those published, or one that matches a published pattern. */
function cloudHostHint(patterns: readonly string[], words: Words): string {
  const names = joinAsAlternatives(patterns, words);
  return patterns.some((pattern) => pattern.includes('*'))
    ? words('ui:test.cloudHost', {patterns: names})
    : words('ui:test.cloudHostNames', {names});
}
