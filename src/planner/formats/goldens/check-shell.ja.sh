#!/bin/sh
# Phoenix ポートガイド：確認スクリプト（シェル）
# 送信元ホストで実行する。nc と openssl を使う。管理者権限は不要で、設定は変更しない。
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
#   sh phoenix-check-shell.sh backup-proxy
#   sh phoenix-check-shell.sh cloudcache
#   WAIT=10 sh phoenix-check-shell.sh --csv backup-proxy

set -u
LC_ALL=C
export LC_ALL
wait_seconds="${WAIT:-5}"
csv_only=no
if [ "${1:-}" = --csv ]; then csv_only=yes; shift; fi
source_id="${1:-}"
case "$source_id" in
  backup-proxy | cloudcache) ;;
  *)
    printf '%s\n' '実行する送信元ホストを引数で指定する: backup-proxy | cloudcache' >&2
    exit 2
    ;;
esac
missing=""
for program in nc openssl; do
  command -v "$program" >/dev/null 2>&1 || missing="$missing $program"
done
if [ -n "$missing" ]; then
  printf '%s\n' '実行に必要なプログラムがない:'"$missing" >&2
  exit 2
fi

# Runs a program, and ends it where it takes longer than it should.
limited() {
  if command -v timeout >/dev/null 2>&1; then
    timeout "$((wait_seconds + 5))" "$@"
  else
    "$@"
  fi
}

# Sets "result": how a TCP connection ends.
try_tcp() {
  if [ "$1" = address ]; then numeric=-n; else numeric=; fi
  if answer=$(limited nc ${numeric:+"$numeric"} -v -z -w "$wait_seconds" "$2" "$3" 2>&1 </dev/null); then
    result=open
    return
  fi
  case "$answer" in
    *[Rr]efused* | *REFUSED*) result=refused ;;
    *"o route"* | *unreachable*) result=unreachable ;;
    *"not known"* | *"ot resolve"* | *"no address"* | *"emporary failure"* | *"lookup failed"* | *"nodename"*)
      result=name-unresolved
      ;;
    *) result=timeout ;;
  esac
}

# Sets "detail" to the issuer of the certificate, and "result" where that is not as it should be.
try_tls() {
  case "$2" in *:*) address="[$2]:$3" ;; *) address="$2:$3" ;; esac
  if [ "$1" = name ]; then
    handshake=$(limited openssl s_client -connect "$address" -servername "$2" </dev/null 2>/dev/null)
  else
    handshake=$(limited openssl s_client -connect "$address" </dev/null 2>/dev/null)
  fi
  # What a stranger's certificate says goes through a list of harmless characters.
  detail=$(printf '%s\n' "$handshake" | openssl x509 -noout -issuer 2>/dev/null | tr -cd 'A-Za-z0-9 .,=_/@:*()+-' | cut -c 1-200)
  if [ -z "$detail" ]; then
    result=tls-failed
    return
  fi
  case "$handshake" in
    *"Verify return code: 0 (ok)"*) ;;
    *) if [ "$4" = tls-trusted ]; then result=tls-untrusted; fi ;;
  esac
}

# Sets "result": whether a time server answers the question that every client asks.
try_ntp() {
  if [ "$1" = address ]; then numeric=-n; else numeric=; fi
  length=$({ printf '\033'; dd if=/dev/zero bs=47 count=1 2>/dev/null; } | limited nc ${numeric:+"$numeric"} -u -w 2 "$2" "$3" 2>/dev/null | wc -c)
  if [ "$length" -ge 48 ]; then result=open; else result=no-answer; fi
}

rows=""
seen=" "
failed=0
check() {
  result=not-tested
  detail=""
  case "$1" in
    none:*)
      detail="${1#none:}"
      seen="$seen$result:$detail "
      ;;
    ntp) try_ntp "$2" "$3" "$4" ;;
    *)
      try_tcp "$2" "$3" "$4"
      case "$1:$result" in tls*:open) try_tls "$2" "$3" "$4" "$1" ;; esac
      ;;
  esac
  case "$result" in open | not-tested) ;; *) failed=1 ;; esac
  seen="$seen$result "
  row="\"$source_id\",\"$6\",\"$3\",\"$4\",\"$5\",\"$result\",\"$detail\",\"$7\""
  rows="$rows$row
"
  if [ "$csv_only" = yes ]; then
    printf '%s\n' "$row"
  else
    printf '%-16s %-4s %-6s %-40s %-26s %s\n' "$result" "$5" "$4" "$3" "$6" "$detail"
  fi
}

heading='"source","destination","host","port","transport","result","detail","connections"'
if [ "$csv_only" = yes ]; then
  printf '%s\n' "$heading"
fi

if [ "$source_id" = backup-proxy ]; then
  # 1. バックアッププロキシ → Phoenix クラウド, TCP 443 (vmw-proxy-cloud-443)
  check none:pattern address '*.druva.com' 443 tcp phoenix-cloud 'vmw-proxy-cloud-443'
  check tls-trusted name 'login.druva.com' 443 tcp phoenix-cloud 'vmw-proxy-cloud-443'
  check none:pattern address '*s3.amazonaws.com/*' 443 tcp phoenix-cloud 'vmw-proxy-cloud-443'
  check none:pattern address 's3-*.amazonaws.com' 443 tcp phoenix-cloud 'vmw-proxy-cloud-443'
  check none:pattern address 's3*.*.amazonaws.com' 443 tcp phoenix-cloud 'vmw-proxy-cloud-443'
  # 2. バックアッププロキシ → Phoenix CloudCache, TCP 443 (vmw-proxy-cloudcache-443)
  check tls name 'cache.example.com' 443 tcp cloudcache 'vmw-proxy-cloudcache-443'
  # 4. バックアッププロキシ → vCenter Server, TCP 443 (vmw-proxy-vcenter-443)
  check tls address '10.0.2.10' 443 tcp vcenter-server 'vmw-proxy-vcenter-443'
  check tls address '2001:db8:2::10' 443 tcp vcenter-server 'vmw-proxy-vcenter-443'
  # 5. バックアッププロキシ → ESXi ホスト, TCP 443 902 (vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443)
  check none:network address '10.0.3.0/24' 443 tcp esxi-host 'vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443'
  check none:network address '10.0.3.0/24' 902 tcp esxi-host 'vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902'
  check tls address '10.0.3.7' 443 tcp esxi-host 'vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443'
  check tcp address '10.0.3.7' 902 tcp esxi-host 'vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902'
  # 6. バックアッププロキシ → guestossvc, TCP 3542 (vmw-proxy-guest-3542)
  check tls address '10.0.5.1' 3542 tcp guestossvc 'vmw-proxy-guest-3542'
  # 7. バックアッププロキシ → Windows 仮想マシン, TCP 3389 (vmw-proxy-winvm-3389)
  check none:network address '2001:db8:6::/64' 3389 tcp windows-vm 'vmw-proxy-winvm-3389'
  # 8. バックアッププロキシ → Windows 仮想マシン, UDP 3389 (vmw-proxy-winvm-3389)
  check none:network address '2001:db8:6::/64' 3389 udp windows-vm 'vmw-proxy-winvm-3389'
  # 9. バックアッププロキシ → Linux 仮想マシン, TCP 22 (vmw-proxy-linuxvm-22)
  check none:placeholder address '<LINUX-VM>' 22 tcp linux-vm 'vmw-proxy-linuxvm-22'
  # 10. バックアッププロキシ → NTP サーバー, UDP 123 (vmw-proxy-ntp-123)
  check none:pattern address '*.ntp.example.com' 123 udp ntp-server 'vmw-proxy-ntp-123'
  check ntp address '10.0.9.123' 123 udp ntp-server 'vmw-proxy-ntp-123'
fi

if [ "$source_id" = cloudcache ]; then
  # 3. Phoenix CloudCache → Phoenix クラウド, TCP 443 (vmw-cloudcache-cloud-443)
  check none:pattern address '*.druva.com' 443 tcp phoenix-cloud 'vmw-cloudcache-cloud-443'
  check tls-trusted name 'login.druva.com' 443 tcp phoenix-cloud 'vmw-cloudcache-cloud-443'
  check none:pattern address '*s3.amazonaws.com/*' 443 tcp phoenix-cloud 'vmw-cloudcache-cloud-443'
  check none:pattern address 's3-*.amazonaws.com' 443 tcp phoenix-cloud 'vmw-cloudcache-cloud-443'
  check none:pattern address 's3*.*.amazonaws.com' 443 tcp phoenix-cloud 'vmw-cloudcache-cloud-443'
fi

if [ "$csv_only" = no ]; then
  printf '\n'
  case "$seen" in *" open "*) printf '%s\n' 'open             疎通可：接続できた。' ;; esac
  case "$seen" in *" refused "*) printf '%s\n' 'refused          拒否：宛先に届いたが待ち受けがない。途中の機器が拒否を返すこともある。宛先のサービスとファイアウォールを確認する。' ;; esac
  case "$seen" in *" timeout "*) printf '%s\n' 'timeout          タイムアウト：応答がない。途中か宛先のファイアウォールで破棄されている疑いがある。' ;; esac
  case "$seen" in *" unreachable "*) printf '%s\n' 'unreachable      到達不能：経路がないか、途中の機器が到達不能を返した。ルーティングとファイアウォールを確認する。' ;; esac
  case "$seen" in *" name-unresolved "*) printf '%s\n' 'name-unresolved  名前解決の失敗：名前を解決できない。DNS を確認する。' ;; esac
  case "$seen" in *" tls-failed "*) printf '%s\n' 'tls-failed       TLS の失敗：TCP では接続できたが、TLS のハンドシェイクが完了しない。検査装置か宛先の設定を確認する。' ;; esac
  case "$seen" in *" tls-untrusted "*) printf '%s\n' 'tls-untrusted    証明書の検証失敗：証明書の発行者を信頼できない。TLS インスペクションの疑いがある。発行者を確認し、社内の検査装置であれば、検査対象からの除外を検討する。' ;; esac
  case "$seen" in *" no-answer "*) printf '%s\n' 'no-answer        応答なし：UDP の応答がない。遮断されているとは限らない。' ;; esac
  case "$seen" in *" not-tested "*) printf '%s\n' 'not-tested       未確認：この方法では確認できない。' ;; esac
  case "$seen" in *" not-tested:udp "*) printf '%s\n' 'not-tested (udp): UDP は応答を返さないサービスがあり、届いたかどうかを確認できない' ;; esac
  case "$seen" in *" not-tested:network "*) printf '%s\n' 'not-tested (network): ネットワークが指定されている。ホストを指定すれば確認できる' ;; esac
  case "$seen" in *" not-tested:pattern "*) printf '%s\n' 'not-tested (pattern): 名前のパターンが指定されている。実際の名前を指定すれば確認できる' ;; esac
  case "$seen" in *" not-tested:placeholder "*) printf '%s\n' 'not-tested (placeholder): ホストが未記入' ;; esac
  case "$seen" in *" not-tested:choice "*) printf '%s\n' 'not-tested (choice): 待ち受ける番号が決まっていないため、確認できない' ;; esac
  case "$seen" in *" not-tested:service-tag "*) printf '%s\n' 'not-tested (service-tag): サービスタグで公開されている。ホストを指定すれば確認できる' ;; esac
  printf '\n%s\n%s' "$heading" "$rows"
fi
exit "$failed"
