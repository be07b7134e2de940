# Phoenix Port Guide: Check script (PowerShell)
# Run it on a Windows source host. Does not require administrator rights and makes no changes.
# Each check runs on the host that initiates the connection.
# Not checked because both ends are in one machine: vmw-guest-3545
# The source also lists UDP for vmw-proxy-esxi-vcenter-902; it is not part of the plan, so it is not checked. The connection’s page explains why.
# The source also lists UDP for vmw-proxy-linuxvm-22; it is not part of the plan, so it is not checked. The connection’s page explains why.
# To be confirmed, or not covered by this plan:
# - TCP 902 (vmw-proxy-esxi-standalone-902): not in Druva’s port table; derived from other statements. Leave it out if you can confirm that you do not need it. https://ports.example/connections/vmw-proxy-esxi-standalone-902
# - TCP 443 (vmw-proxy-esxi-guest-operations-443): not in Druva’s port table; derived from other statements. Leave it out if you can confirm that you do not need it. https://ports.example/connections/vmw-proxy-esxi-guest-operations-443
# - Not settled, “Is 443 to ESXi really limited to standalone hosts?”: For plain backup as the note says, for standalone hosts. For DRaaS checks and application-aware backup, 443 to the ESXi host is listed as separate connections, whatever the registration. https://ports.example/connections/vmw-proxy-vcenter-443
# - Inferred, “Does a standalone ESXi host need 902 too?”: 902 to standalone hosts is listed as a derived connection and included in plans. https://ports.example/connections/vmw-proxy-esxi-standalone-443
# - Inferred, “Is 902 TCP or UDP?”: The label is shown as TCP / UDP; plans use TCP. https://ports.example/connections/vmw-proxy-esxi-vcenter-902
# - Inferred, “RDP and SSH share one row”: Two connections. Both show the label TCP / UDP; plans use TCP and UDP for RDP, and TCP for SSH. https://ports.example/connections/vmw-proxy-winvm-3389
# - Not settled, “Does the VMware Tools condition apply to Linux?”: A condition for Windows; not stated for Linux. https://ports.example/connections/vmw-proxy-winvm-3389
# - Not settled, “The NTP server is not identified”: “NTP server”, with location and encryption not stated. https://ports.example/connections/vmw-proxy-ntp-123
# - No rule can be written for TCP 22 (vmw-inbound-proxy-22): no source says who connects. Add the rule yourself if you know the client. https://ports.example/connections/vmw-inbound-proxy-22
# - The names of Phoenix Cloud (*.druva.com, *s3.amazonaws.com/*, s3-*.amazonaws.com, s3*.*.amazonaws.com) are patterns as published. A pattern with “/*” is a URL pattern, not a host name. https://ports.example/endpoints/phoenix-cloud
# - Not covered: port 2049 (Incoming NFS to the backup proxy). If you use a feature that may rely on NFS, such as instant restore, ask Druva Support whether this port is needed. https://ports.example/ports/2049
# - Not covered: port 53 (DNS name resolution). If destinations are given by name, make sure that the backup proxy can reach your DNS server. https://ports.example/ports/53
# - Not covered, because no port number is published: Restore of files. Files can be restored to a CIFS/SMB share that the backup proxy can reach, or to a virtual machine.
# - Not covered, because no port number is published: DRaaS in AWS. A proxy in the AWS account of the customer moves data from the S3 storage of Druva.
# - Covers these workloads only: VMware. Not covered: traffic between VMware products, and connections that only other workloads need.
# - Not in the plan: Phoenix CloudCache → Druva cloud storage (Amazon S3) (TCP 443) (ew-cloudcache-storage-443). It is listed for Phoenix CloudCache, but your deployment may need it, too. If it does, add that workload to the plan. https://ports.example/connections/ew-cloudcache-storage-443
#   .\phoenix-check-powershell.ps1 -Source backup-proxy
#   .\phoenix-check-powershell.ps1 -Source cloudcache
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidateSet('backup-proxy', 'cloudcache')]
    [string] $Source,
    [int] $WaitSeconds = 5,
    [switch] $Csv
)
$ErrorActionPreference = 'Stop'

$rows = New-Object 'System.Collections.Generic.List[object]'

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

$meaning = @{
    'open' = 'Reachable: The connection succeeded.'
    'refused' = 'Refused: The destination was reached, but nothing listens there, or a device on the path refuses the connection. Check the service and the firewalls.'
    'timeout' = 'Timeout: No answer: a firewall on the path or on the destination probably drops the traffic.'
    'unreachable' = 'Unreachable: No route, or a device on the path reports the destination as unreachable. Check routing and firewalls.'
    'name-unresolved' = 'Name not resolved: The name cannot be resolved. Check DNS.'
    'tls-failed' = 'TLS failed: TCP gets through, but the TLS handshake did not complete. Check inspection devices and the destination.'
    'tls-untrusted' = 'Certificate not trusted: The certificate issuer is not trusted: probably TLS inspection. Check the issuer; if it is your inspection device, consider exempting the destination.'
    'no-answer' = 'No answer: No answer over UDP. This does not prove that the port is blocked.'
    'not-tested' = 'Not tested: This method cannot test it.'
    'not-tested:udp' = 'UDP services may not reply, so delivery cannot be confirmed'
    'not-tested:network' = 'a network is given; give a host to test it'
    'not-tested:pattern' = 'a name pattern is given; give a real name to test it'
    'not-tested:placeholder' = 'no host is filled in'
    'not-tested:choice' = 'the port in use is not known in advance'
    'not-tested:service-tag' = 'a service tag is published; give a host to test it'
}

if ($Source -eq 'backup-proxy') {
    # 1. Backup proxy → Phoenix Cloud, TCP 443 (vmw-proxy-cloud-443)
    Add-Check -How 'none:pattern' -HostName '*.druva.com' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-proxy-cloud-443'
    Add-Check -How 'tls-trusted' -HostName 'login.druva.com' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-proxy-cloud-443'
    Add-Check -How 'none:pattern' -HostName '*s3.amazonaws.com/*' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-proxy-cloud-443'
    Add-Check -How 'none:pattern' -HostName 's3-*.amazonaws.com' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-proxy-cloud-443'
    Add-Check -How 'none:pattern' -HostName 's3*.*.amazonaws.com' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-proxy-cloud-443'
    # 2. Backup proxy → Phoenix CloudCache, TCP 443 (vmw-proxy-cloudcache-443)
    Add-Check -How 'tls' -HostName 'cache.example.com' -Port 443 -Transport 'tcp' -Destination 'cloudcache' -Connections 'vmw-proxy-cloudcache-443'
    # 4. Backup proxy → vCenter Server, TCP 443 (vmw-proxy-vcenter-443)
    Add-Check -How 'tls' -HostName '10.0.2.10' -Port 443 -Transport 'tcp' -Destination 'vcenter-server' -Connections 'vmw-proxy-vcenter-443'
    Add-Check -How 'tls' -HostName '2001:db8:2::10' -Port 443 -Transport 'tcp' -Destination 'vcenter-server' -Connections 'vmw-proxy-vcenter-443'
    # 5. Backup proxy → ESXi host, TCP 443 902 (vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443)
    Add-Check -How 'none:network' -HostName '10.0.3.0/24' -Port 443 -Transport 'tcp' -Destination 'esxi-host' -Connections 'vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443'
    Add-Check -How 'none:network' -HostName '10.0.3.0/24' -Port 902 -Transport 'tcp' -Destination 'esxi-host' -Connections 'vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902'
    Add-Check -How 'tls' -HostName '10.0.3.7' -Port 443 -Transport 'tcp' -Destination 'esxi-host' -Connections 'vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443'
    Add-Check -How 'tcp' -HostName '10.0.3.7' -Port 902 -Transport 'tcp' -Destination 'esxi-host' -Connections 'vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902'
    # 6. Backup proxy → guestossvc, TCP 3542 (vmw-proxy-guest-3542)
    Add-Check -How 'tls' -HostName '10.0.5.1' -Port 3542 -Transport 'tcp' -Destination 'guestossvc' -Connections 'vmw-proxy-guest-3542'
    # 7. Backup proxy → Windows virtual machine, TCP 3389 (vmw-proxy-winvm-3389)
    Add-Check -How 'none:network' -HostName '2001:db8:6::/64' -Port 3389 -Transport 'tcp' -Destination 'windows-vm' -Connections 'vmw-proxy-winvm-3389'
    # 8. Backup proxy → Windows virtual machine, UDP 3389 (vmw-proxy-winvm-3389)
    Add-Check -How 'none:network' -HostName '2001:db8:6::/64' -Port 3389 -Transport 'udp' -Destination 'windows-vm' -Connections 'vmw-proxy-winvm-3389'
    # 9. Backup proxy → Linux virtual machine, TCP 22 (vmw-proxy-linuxvm-22)
    Add-Check -How 'none:placeholder' -HostName '<LINUX-VM>' -Port 22 -Transport 'tcp' -Destination 'linux-vm' -Connections 'vmw-proxy-linuxvm-22'
    # 10. Backup proxy → NTP server, UDP 123 (vmw-proxy-ntp-123)
    Add-Check -How 'none:pattern' -HostName '*.ntp.example.com' -Port 123 -Transport 'udp' -Destination 'ntp-server' -Connections 'vmw-proxy-ntp-123'
    Add-Check -How 'ntp' -HostName '10.0.9.123' -Port 123 -Transport 'udp' -Destination 'ntp-server' -Connections 'vmw-proxy-ntp-123'
}

if ($Source -eq 'cloudcache') {
    # 3. Phoenix CloudCache → Phoenix Cloud, TCP 443 (vmw-cloudcache-cloud-443)
    Add-Check -How 'none:pattern' -HostName '*.druva.com' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-cloudcache-cloud-443'
    Add-Check -How 'tls-trusted' -HostName 'login.druva.com' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-cloudcache-cloud-443'
    Add-Check -How 'none:pattern' -HostName '*s3.amazonaws.com/*' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-cloudcache-cloud-443'
    Add-Check -How 'none:pattern' -HostName 's3-*.amazonaws.com' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-cloudcache-cloud-443'
    Add-Check -How 'none:pattern' -HostName 's3*.*.amazonaws.com' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-cloudcache-cloud-443'
}

if (-not $Csv) {
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
$rows | Select-Object -Property @('source', 'destination', 'host', 'port', 'transport', 'result', 'detail', 'connections') | ConvertTo-Csv -NoTypeInformation
if ($rows | Where-Object { $_.result -notin 'open', 'not-tested' }) { exit 1 }
