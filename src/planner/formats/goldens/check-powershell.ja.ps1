# Phoenix ポートガイド：確認スクリプト（PowerShell）
# 送信元の Windows で実行する。管理者権限は不要で、設定は変更しない。
# 確認は、接続を開始する側のホストから行う。
# 同一マシン内の通信は確認の対象外：vmw-guest-3545
# vmw-proxy-esxi-vcenter-902 の参照元の表記には UDP もあるが、計画に含めないため確認しない。理由は通信のページにある。
# vmw-proxy-linuxvm-22 の参照元の表記には UDP もあるが、計画に含めないため確認しない。理由は通信のページにある。
# 要確認、または計画に含まれないもの：
# - TCP 902（vmw-proxy-esxi-standalone-902）：Druva の表にはなく、ほかの記載から導いた通信。不要と確認できれば除外できる。 https://ports.example/connections/vmw-proxy-esxi-standalone-902
# - TCP 443（vmw-proxy-esxi-guest-operations-443）：Druva の表にはなく、ほかの記載から導いた通信。不要と確認できれば除外できる。 https://ports.example/connections/vmw-proxy-esxi-guest-operations-443
# - 未確定「ESXi ホストへの 443 は本当にスタンドアロンに限るか」：通常のバックアップは注記のとおりスタンドアロンに限る。DRaaS のチェックとアプリケーション対応バックアップには、登録方法によらず ESXi ホストへの 443 を別の通信として掲載する。 https://ports.example/connections/vmw-proxy-vcenter-443
# - 推定「スタンドアロン ESXi でも 902 が必要か」：スタンドアロンの 902 を、ほかの記載から導いた通信として掲載し、計画に含める。 https://ports.example/connections/vmw-proxy-esxi-standalone-443
# - 推定「902 は TCP か UDP か」：表記は TCP / UDP のまま示し、計画では TCP とする。 https://ports.example/connections/vmw-proxy-esxi-vcenter-902
# - 推定「RDP と SSH が 1 行にまとめられている」：2 つの通信に分ける。表記はどちらも TCP / UDP と示し、計画では RDP を TCP と UDP、SSH を TCP とする。 https://ports.example/connections/vmw-proxy-winvm-3389
# - 未確定「VMware Tools の条件は Linux にも当てはまるか」：Windows には条件として示し、Linux は記載なしとする。 https://ports.example/connections/vmw-proxy-winvm-3389
# - 未確定「どの NTP サーバーかが書かれていない」：「NTP サーバー」とし、場所と暗号化は記載なしとする。 https://ports.example/connections/vmw-proxy-ntp-123
# - TCP 22（vmw-inbound-proxy-22）：接続元を示す参照元がないため、規則を作らない。接続元が分かる場合は、規則を追加する。 https://ports.example/connections/vmw-inbound-proxy-22
# - Phoenix クラウドの名前（*.druva.com、*s3.amazonaws.com/*、s3-*.amazonaws.com、s3*.*.amazonaws.com）は参照元の表記のままのパターンである。「/*」を含むものは URL の形で、ホスト名ではない。 https://ports.example/endpoints/phoenix-cloud
# - 計画に含まれない：ポート 2049（バックアッププロキシに着信する NFS）。インスタントリストアなど NFS を使う可能性のある機能を使う場合は、必要かどうかを Druva サポートに確認する。 https://ports.example/ports/2049
# - 計画に含まれない：ポート 53（DNS による名前解決）。宛先を名前で指定する場合、バックアッププロキシから社内の DNS サーバーへの通信が許可されていることを確認する。 https://ports.example/ports/53
# - 計画に含まれない（ポート番号が公開されていない）：ファイルのリストア。ファイルは、バックアッププロキシから到達できる CIFS/SMB 共有、または仮想マシンへリストアできる。
# - 計画に含まれない（ポート番号が公開されていない）：AWS 上の DRaaS。利用者の AWS アカウント内の Phoenix AWS プロキシが、Druva の S3 からデータを移す。
# - 対象のワークロード：VMware。VMware 製品どうしの通信と、ほかのワークロードだけが使う通信は計画に含まれない。
# - 計画に含まれない通信：Phoenix CloudCache → Druva のクラウドストレージ（Amazon S3）（TCP 443）（ew-cloudcache-storage-443）。記載は Phoenix CloudCache のものだが、この構成でも必要な可能性がある。必要な場合は、そのワークロードを計画に加える。 https://ports.example/connections/ew-cloudcache-storage-443
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
    'open' = '疎通可：接続できた。'
    'refused' = '拒否：宛先に届いたが待ち受けがない。途中の機器が拒否を返すこともある。宛先のサービスとファイアウォールを確認する。'
    'timeout' = 'タイムアウト：応答がない。途中か宛先のファイアウォールで破棄されている疑いがある。'
    'unreachable' = '到達不能：経路がないか、途中の機器が到達不能を返した。ルーティングとファイアウォールを確認する。'
    'name-unresolved' = '名前解決の失敗：名前を解決できない。DNS を確認する。'
    'tls-failed' = 'TLS の失敗：TCP では接続できたが、TLS のハンドシェイクが完了しない。検査装置か宛先の設定を確認する。'
    'tls-untrusted' = '証明書の検証失敗：証明書の発行者を信頼できない。TLS インスペクションの疑いがある。発行者を確認し、社内の検査装置であれば、検査対象からの除外を検討する。'
    'no-answer' = '応答なし：UDP の応答がない。遮断されているとは限らない。'
    'not-tested' = '未確認：この方法では確認できない。'
    'not-tested:udp' = 'UDP は応答を返さないサービスがあり、届いたかどうかを確認できない'
    'not-tested:network' = 'ネットワークが指定されている。ホストを指定すれば確認できる'
    'not-tested:pattern' = '名前のパターンが指定されている。実際の名前を指定すれば確認できる'
    'not-tested:placeholder' = 'ホストが未記入'
    'not-tested:choice' = '待ち受ける番号が決まっていないため、確認できない'
    'not-tested:service-tag' = 'サービスタグで公開されている。ホストを指定すれば確認できる'
}

if ($Source -eq 'backup-proxy') {
    # 1. バックアッププロキシ → Phoenix クラウド, TCP 443 (vmw-proxy-cloud-443)
    Add-Check -How 'none:pattern' -HostName '*.druva.com' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-proxy-cloud-443'
    Add-Check -How 'tls-trusted' -HostName 'login.druva.com' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-proxy-cloud-443'
    Add-Check -How 'none:pattern' -HostName '*s3.amazonaws.com/*' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-proxy-cloud-443'
    Add-Check -How 'none:pattern' -HostName 's3-*.amazonaws.com' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-proxy-cloud-443'
    Add-Check -How 'none:pattern' -HostName 's3*.*.amazonaws.com' -Port 443 -Transport 'tcp' -Destination 'phoenix-cloud' -Connections 'vmw-proxy-cloud-443'
    # 2. バックアッププロキシ → Phoenix CloudCache, TCP 443 (vmw-proxy-cloudcache-443)
    Add-Check -How 'tls' -HostName 'cache.example.com' -Port 443 -Transport 'tcp' -Destination 'cloudcache' -Connections 'vmw-proxy-cloudcache-443'
    # 4. バックアッププロキシ → vCenter Server, TCP 443 (vmw-proxy-vcenter-443)
    Add-Check -How 'tls' -HostName '10.0.2.10' -Port 443 -Transport 'tcp' -Destination 'vcenter-server' -Connections 'vmw-proxy-vcenter-443'
    Add-Check -How 'tls' -HostName '2001:db8:2::10' -Port 443 -Transport 'tcp' -Destination 'vcenter-server' -Connections 'vmw-proxy-vcenter-443'
    # 5. バックアッププロキシ → ESXi ホスト, TCP 443 902 (vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443)
    Add-Check -How 'none:network' -HostName '10.0.3.0/24' -Port 443 -Transport 'tcp' -Destination 'esxi-host' -Connections 'vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443'
    Add-Check -How 'none:network' -HostName '10.0.3.0/24' -Port 902 -Transport 'tcp' -Destination 'esxi-host' -Connections 'vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902'
    Add-Check -How 'tls' -HostName '10.0.3.7' -Port 443 -Transport 'tcp' -Destination 'esxi-host' -Connections 'vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443'
    Add-Check -How 'tcp' -HostName '10.0.3.7' -Port 902 -Transport 'tcp' -Destination 'esxi-host' -Connections 'vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902'
    # 6. バックアッププロキシ → guestossvc, TCP 3542 (vmw-proxy-guest-3542)
    Add-Check -How 'tls' -HostName '10.0.5.1' -Port 3542 -Transport 'tcp' -Destination 'guestossvc' -Connections 'vmw-proxy-guest-3542'
    # 7. バックアッププロキシ → Windows 仮想マシン, TCP 3389 (vmw-proxy-winvm-3389)
    Add-Check -How 'none:network' -HostName '2001:db8:6::/64' -Port 3389 -Transport 'tcp' -Destination 'windows-vm' -Connections 'vmw-proxy-winvm-3389'
    # 8. バックアッププロキシ → Windows 仮想マシン, UDP 3389 (vmw-proxy-winvm-3389)
    Add-Check -How 'none:network' -HostName '2001:db8:6::/64' -Port 3389 -Transport 'udp' -Destination 'windows-vm' -Connections 'vmw-proxy-winvm-3389'
    # 9. バックアッププロキシ → Linux 仮想マシン, TCP 22 (vmw-proxy-linuxvm-22)
    Add-Check -How 'none:placeholder' -HostName '<LINUX-VM>' -Port 22 -Transport 'tcp' -Destination 'linux-vm' -Connections 'vmw-proxy-linuxvm-22'
    # 10. バックアッププロキシ → NTP サーバー, UDP 123 (vmw-proxy-ntp-123)
    Add-Check -How 'none:pattern' -HostName '*.ntp.example.com' -Port 123 -Transport 'udp' -Destination 'ntp-server' -Connections 'vmw-proxy-ntp-123'
    Add-Check -How 'ntp' -HostName '10.0.9.123' -Port 123 -Transport 'udp' -Destination 'ntp-server' -Connections 'vmw-proxy-ntp-123'
}

if ($Source -eq 'cloudcache') {
    # 3. Phoenix CloudCache → Phoenix クラウド, TCP 443 (vmw-cloudcache-cloud-443)
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
