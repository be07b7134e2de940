# Phoenix ポートガイド：Windows ファイアウォール
# 管理者の PowerShell で実行し、-Endpoint にそのホストのエンドポイントの ID を渡す。宛先ホストには受信、送信元ホストには送信の規則を作る。送信の規則は、送信を既定で遮断するホストだけで必要になる。
# 規則は、接続を開始する側から宛先への向きだけを示す。応答は確立済みの接続で戻るため、戻り通信の規則は不要。
# 同一マシン内の通信に規則はない：vmw-guest-3545
# vmw-proxy-esxi-vcenter-902 の参照元の表記には UDP もあるが、計画に含めないため規則はない。理由は通信のページにある。
# vmw-proxy-linuxvm-22 の参照元の表記には UDP もあるが、計画に含めないため規則はない。理由は通信のページにある。
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
# この形式で表せないもの：
# - 1（バックアッププロキシ → Phoenix クラウド）：Phoenix クラウドの宛先は名前（*.druva.com, *s3.amazonaws.com/*, s3-*.amazonaws.com, s3*.*.amazonaws.com）で公開されており、Windows ファイアウォールの規則にできない。名前で許可できるファイアウォールか Web プロキシを使うか、アドレスを記入する。
# - 2（バックアッププロキシ → Phoenix CloudCache）：Windows ファイアウォールの規則にホスト名は書けない。Phoenix CloudCache の cache.example.com は IP アドレスで指定する。
# - 3（Phoenix CloudCache → Phoenix クラウド）：Windows ファイアウォールの規則にホスト名は書けない。Phoenix CloudCache の cache.example.com は IP アドレスで指定する。
# - 3（Phoenix CloudCache → Phoenix クラウド）：Phoenix クラウドの宛先は名前（*.druva.com, *s3.amazonaws.com/*, s3-*.amazonaws.com, s3*.*.amazonaws.com）で公開されており、Windows ファイアウォールの規則にできない。名前で許可できるファイアウォールか Web プロキシを使うか、アドレスを記入する。
# - 5（バックアッププロキシ → ESXi ホスト）：バックアッププロキシの 2001:db8:1::10 には、相手側に同じ種類（IPv4／IPv6）のアドレスがないため、Windows ファイアウォールの規則にできない。
# - 6（バックアッププロキシ → guestossvc）：バックアッププロキシの 2001:db8:1::10 には、相手側に同じ種類（IPv4／IPv6）のアドレスがないため、Windows ファイアウォールの規則にできない。
# - 7（バックアッププロキシ → Windows 仮想マシン）：バックアッププロキシの 10.0.1.10, 10.0.1.11 には、相手側に同じ種類（IPv4／IPv6）のアドレスがないため、Windows ファイアウォールの規則にできない。
# - 8（バックアッププロキシ → Windows 仮想マシン）：バックアッププロキシの 10.0.1.10, 10.0.1.11 には、相手側に同じ種類（IPv4／IPv6）のアドレスがないため、Windows ファイアウォールの規則にできない。
# - 9（バックアッププロキシ → Linux 仮想マシン）：Linux 仮想マシンのホストが未記入のため、Windows ファイアウォールの規則にできない。
# - 10（バックアッププロキシ → NTP サーバー）：Windows ファイアウォールの規則に名前のパターンは書けない。NTP サーバーの*.ntp.example.com は別の方法で許可する。
# - 10（バックアッププロキシ → NTP サーバー）：バックアッププロキシの 2001:db8:1::10 には、相手側に同じ種類（IPv4／IPv6）のアドレスがないため、Windows ファイアウォールの規則にできない。
# ホストの足りない規則はコメントにしてある。< > の部分を埋めてから有効にする。
# Windows で動くとは限らないため、規則を作らないホスト：バックアッププロキシ、Phoenix CloudCache、vCenter Server、ESXi ホスト、Linux 仮想マシン、NTP サーバー
#   .\phoenix-windows.ps1 -Endpoint guestossvc
#   .\phoenix-windows.ps1 -Endpoint windows-vm
#Requires -RunAsAdministrator
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [ValidateSet('guestossvc', 'windows-vm')]
    [string[]] $Endpoint
)
$ErrorActionPreference = 'Stop'
$group = 'Phoenix Port Guide'

# Running it again replaces the rules of the group.
Get-NetFirewallRule -Group $group -ErrorAction SilentlyContinue | Remove-NetFirewallRule

# 1. バックアッププロキシ → Phoenix クラウド, TCP 443 (vmw-proxy-cloud-443)
# 規則なし：両端とも Windows で動くとは限らない。

# 2. バックアッププロキシ → Phoenix CloudCache, TCP 443 (vmw-proxy-cloudcache-443)
# 規則なし：両端とも Windows で動くとは限らない。

# 3. Phoenix CloudCache → Phoenix クラウド, TCP 443 (vmw-cloudcache-cloud-443)
# 規則なし：両端とも Windows で動くとは限らない。

# 4. バックアッププロキシ → vCenter Server, TCP 443 (vmw-proxy-vcenter-443)
# 規則なし：両端とも Windows で動くとは限らない。

# 5. バックアッププロキシ → ESXi ホスト, TCP 443 902 (vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443)
# 規則なし：両端とも Windows で動くとは限らない。

# 6. バックアッププロキシ → guestossvc, TCP 3542 (vmw-proxy-guest-3542)
if ($Endpoint -contains 'guestossvc') {
    New-NetFirewallRule -Group $group -DisplayName 'Phoenix 6 inbound (vmw-proxy-guest-3542)' `
        -Description 'vmw-proxy-guest-3542' -Direction Inbound -Action Allow -Protocol TCP `
        -LocalPort 3542 -RemoteAddress '10.0.1.10', '10.0.1.11'
}

# 7. バックアッププロキシ → Windows 仮想マシン, TCP 3389 (vmw-proxy-winvm-3389)
if ($Endpoint -contains 'windows-vm') {
    New-NetFirewallRule -Group $group -DisplayName 'Phoenix 7 inbound (vmw-proxy-winvm-3389)' `
        -Description 'vmw-proxy-winvm-3389' -Direction Inbound -Action Allow -Protocol TCP `
        -LocalPort 3389 -RemoteAddress '2001:db8:1::10'
}

# 8. バックアッププロキシ → Windows 仮想マシン, UDP 3389 (vmw-proxy-winvm-3389)
if ($Endpoint -contains 'windows-vm') {
    New-NetFirewallRule -Group $group -DisplayName 'Phoenix 8 inbound (vmw-proxy-winvm-3389)' `
        -Description 'vmw-proxy-winvm-3389' -Direction Inbound -Action Allow -Protocol UDP `
        -LocalPort 3389 -RemoteAddress '2001:db8:1::10'
}

# 9. バックアッププロキシ → Linux 仮想マシン, TCP 22 (vmw-proxy-linuxvm-22)
# 規則なし：両端とも Windows で動くとは限らない。

# 10. バックアッププロキシ → NTP サーバー, UDP 123 (vmw-proxy-ntp-123)
# 規則なし：両端とも Windows で動くとは限らない。
