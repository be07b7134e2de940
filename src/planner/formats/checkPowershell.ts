import {checkColumns, checkResults} from '../check/checkResult';
import {checkSources, checkTargets, untestedReasons, type CheckTarget} from '../check/checkTargets';
import {explanation, oneLine} from './kit/explanation';
import type {TextExporter} from './kit/model';
import {openingTitle} from './kit/ruleText';
import {productId} from '../../matrix/product';

const FILE = `${productId}-check-powershell.ps1`;

/** Without it, Windows PowerShell 5.1 reads the file in the system code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The same test for a source host that runs Windows, for Windows PowerShell 5.1 and later. Test-NetConnection does not
 * distinguish refusals from timeouts, so the script connects by itself and prints the Test-NetConnection command with
 * which to repeat a failed test.
 */
export const checkPowershell: TextExporter = {
  id: 'check-powershell',
  kind: 'text',
  group: 'check',
  extension: 'ps1',
  mediaType: 'text/plain;charset=utf-8',
  expresses: {
    hosts: ['name', 'name-pattern', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: true,
    mixedFamilies: true,
  },
  render: (plan, context) => {
    const {words} = context;
    const checks = checkTargets(plan, context);
    const sources = checkSources(checks);
    const legend = (text: string, explained: string): string => `    ${quote(text)} = ${quote(explained)}`;
    const lines = [
      ...explanation(checkPowershell, plan, context).map((line) => `# ${line}`),
      ...sources.map((source) => `#   .\\${FILE} -Source ${source}`),
      '[CmdletBinding()]',
      'param(',
      ...(sources.length === 1 ? [] : ['    [Parameter(Mandatory)]']),
      `    [ValidateSet(${(sources.length === 0 ? [''] : sources).map(quote).join(', ')})]`,
      `    [string] $Source${sources.length === 1 ? ` = ${quote(sources[0] ?? '')}` : ''},`,
      '    [int] $WaitSeconds = 5,',
      '    [switch] $Csv',
      ')',
      "$ErrorActionPreference = 'Stop'",
      '',
      ...functions.split('\n'),
      '$meaning = @{',
      ...checkResults.map((result) =>
        legend(
          result,
          [
            words(`ui:export.check.result.${result}`),
            words('ui:list.colon'),
            words(`ui:export.check.meaning.${result}`),
          ].join(''),
        ),
      ),
      ...untestedReasons.map((reason) =>
        legend(`not-tested:${reason}`, words(`ui:export.check.why.${reason}`)),
      ),
      '}',
      '',
      ...sources.flatMap((source) => [
        `if ($Source -eq ${quote(source)}) {`,
        ...checks
          .filter(({opening}) => opening.from.endpoint === source)
          .flatMap(({opening, targets}) => [
            `    # ${openingTitle(opening)}`,
            ...targets.map((target) => `    ${renderCheck(target)}`),
          ]),
        '}',
        '',
      ]),
      ...output.split('\n'),
    ];
    return BYTE_ORDER_MARK + lines.join('\r\n');
  },
};

function renderCheck({method, transport, host, port, destination, connections}: CheckTarget): string {
  const how = {
    tcp: 'tcp',
    tls: method.kind === 'tls' && method.trusted ? 'tls-trusted' : 'tls',
    ntp: 'ntp',
    none: method.kind === 'none' ? `none:${method.why}` : 'none',
  }[method.kind];
  return [
    `Add-Check -How ${quote(how)} -HostName ${quote(host)} -Port ${String(port)}`,
    `-Transport ${quote(transport)} -Destination ${quote(destination)} -Connections ${quote(connections.join(' '))}`,
  ].join(' ');
}

/** A text that PowerShell takes literally; it treats typographic quotes as quotes, too. */
function quote(text: string): string {
  return `'${oneLine(text).replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

const columns = `'${checkColumns.join("', '")}'`;

const functions = String.raw`$rows = New-Object 'System.Collections.Generic.List[object]'

# How a TCP connection ends, and who issued the certificate where the port speaks TLS.
function Test-TcpPort {
    param([string] $HostName, [int] $Port, [string] $How)
    try { $address = @([System.Net.Dns]::GetHostAddresses($HostName))[0] }
    catch { return 'name-unresolved', '' }
    $client = New-Object System.Net.Sockets.TcpClient -ArgumentList $address.AddressFamily
    try {
        try {
            $connecting = $client.ConnectAsync($address, $Port)
            if (-not $connecting.Wait($WaitSeconds * 1000)) { return 'timeout', '' }
        }
        catch {
            $reason = [string] $_.Exception.GetBaseException().SocketErrorCode
            switch ($reason) {
                'ConnectionRefused' { return 'refused', '' }
                'NetworkUnreachable' { return 'unreachable', '' }
                'HostUnreachable' { return 'unreachable', '' }
                default { return 'timeout', '' }
            }
        }
        if ($How -eq 'tcp') { return 'open', '' }
        try {
            $client.ReceiveTimeout = $WaitSeconds * 1000
            $script:problems = $null
            $callback = [System.Net.Security.RemoteCertificateValidationCallback] {
                param($from, $certificate, $chain, $problems)
                $script:problems = $problems
                $true
            }
            $stream = New-Object System.Net.Security.SslStream -ArgumentList @($client.GetStream(), $false, $callback)
            $stream.AuthenticateAsClient($HostName)
            # What a stranger's certificate says goes through a list of harmless characters.
            $issuer = 'issuer=' + ($stream.RemoteCertificate.Issuer -replace '[^A-Za-z0-9 .,=_/@:*()+-]', '')
        }
        catch { return 'tls-failed', '' }
        if ($How -eq 'tls-trusted' -and $script:problems -ne [System.Net.Security.SslPolicyErrors]::None) {
            return 'tls-untrusted', $issuer
        }
        return 'open', $issuer
    }
    finally { $client.Close() }
}

# Whether a time server answers the question that every client asks.
function Test-Ntp {
    param([string] $HostName, [int] $Port)
    try { $address = @([System.Net.Dns]::GetHostAddresses($HostName))[0] }
    catch { return 'name-unresolved', '' }
    $client = New-Object System.Net.Sockets.UdpClient -ArgumentList $address.AddressFamily
    try {
        $client.Client.ReceiveTimeout = $WaitSeconds * 1000
        $client.Connect($address, $Port)
        $question = New-Object byte[] 48
        $question[0] = 0x1B
        [void] $client.Send($question, $question.Length)
        $sender = New-Object System.Net.IPEndPoint -ArgumentList @($address, 0)
        $answer = $client.Receive([ref] $sender)
        if ($answer.Length -ge 48) { return 'open', '' }
        return 'no-answer', ''
    }
    catch { return 'no-answer', '' }
    finally { $client.Close() }
}

function Add-Check {
    param(
        [string] $How, [string] $HostName, [int] $Port, [string] $Transport, [string] $Destination, [string] $Connections
    )
    switch -Wildcard ($How) {
        'none:*' { $result, $detail = 'not-tested', $How.Substring(5) }
        'ntp' { $result, $detail = Test-Ntp -HostName $HostName -Port $Port }
        default { $result, $detail = Test-TcpPort -HostName $HostName -Port $Port -How $How }
    }
    $rows.Add([pscustomobject] [ordered] @{
            source      = $Source
            destination = $Destination
            host        = $HostName
            port        = $Port
            transport   = $Transport
            result      = $result
            detail      = $detail
            connections = $Connections
        })
}
`;

const output = String.raw`if (-not $Csv) {
    $rows | Format-Table -AutoSize -Property @('result', 'transport', 'port', 'host', 'destination', 'detail') | Out-String -Width 200 | Write-Output
    foreach ($result in $rows | Select-Object -ExpandProperty result -Unique) { '{0,-16} {1}' -f $result, $meaning[$result] }
    foreach ($row in $rows | Where-Object { $_.result -eq 'not-tested' } | Select-Object -Property detail -Unique) {
        '{0,-16} {1}' -f $row.detail, $meaning["not-tested:$($row.detail)"]
    }
    foreach ($row in $rows | Where-Object { $_.transport -eq 'tcp' -and $_.result -notin 'open', 'not-tested' }) {
        'Test-NetConnection -ComputerName {0} -Port {1}' -f $row.host, $row.port
    }
    ''
}
$rows | Select-Object -Property @(${columns}) | ConvertTo-Csv -NoTypeInformation
if ($rows | Where-Object { $_.result -notin 'open', 'not-tested' }) { exit 1 }
`;
