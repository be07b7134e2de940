#!/bin/sh
# Phoenix Port Guide: Check script (shell)
# Run it on a source host. Uses nc and openssl, does not require root, and makes no changes.
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
    printf '%s\n' 'Pass the source host this runs on as an argument: backup-proxy | cloudcache' >&2
    exit 2
    ;;
esac
missing=""
for program in nc openssl; do
  command -v "$program" >/dev/null 2>&1 || missing="$missing $program"
done
if [ -n "$missing" ]; then
  printf '%s\n' 'Required programs are missing:'"$missing" >&2
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
  # 1. Backup proxy → Phoenix Cloud, TCP 443 (vmw-proxy-cloud-443)
  check none:pattern address '*.druva.com' 443 tcp phoenix-cloud 'vmw-proxy-cloud-443'
  check tls-trusted name 'login.druva.com' 443 tcp phoenix-cloud 'vmw-proxy-cloud-443'
  check none:pattern address '*s3.amazonaws.com/*' 443 tcp phoenix-cloud 'vmw-proxy-cloud-443'
  check none:pattern address 's3-*.amazonaws.com' 443 tcp phoenix-cloud 'vmw-proxy-cloud-443'
  check none:pattern address 's3*.*.amazonaws.com' 443 tcp phoenix-cloud 'vmw-proxy-cloud-443'
  # 2. Backup proxy → Phoenix CloudCache, TCP 443 (vmw-proxy-cloudcache-443)
  check tls name 'cache.example.com' 443 tcp cloudcache 'vmw-proxy-cloudcache-443'
  # 4. Backup proxy → vCenter Server, TCP 443 (vmw-proxy-vcenter-443)
  check tls address '10.0.2.10' 443 tcp vcenter-server 'vmw-proxy-vcenter-443'
  check tls address '2001:db8:2::10' 443 tcp vcenter-server 'vmw-proxy-vcenter-443'
  # 5. Backup proxy → ESXi host, TCP 443 902 (vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443)
  check none:network address '10.0.3.0/24' 443 tcp esxi-host 'vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443'
  check none:network address '10.0.3.0/24' 902 tcp esxi-host 'vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902'
  check tls address '10.0.3.7' 443 tcp esxi-host 'vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443'
  check tcp address '10.0.3.7' 902 tcp esxi-host 'vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902'
  # 6. Backup proxy → guestossvc, TCP 3542 (vmw-proxy-guest-3542)
  check tls address '10.0.5.1' 3542 tcp guestossvc 'vmw-proxy-guest-3542'
  # 7. Backup proxy → Windows virtual machine, TCP 3389 (vmw-proxy-winvm-3389)
  check none:network address '2001:db8:6::/64' 3389 tcp windows-vm 'vmw-proxy-winvm-3389'
  # 8. Backup proxy → Windows virtual machine, UDP 3389 (vmw-proxy-winvm-3389)
  check none:network address '2001:db8:6::/64' 3389 udp windows-vm 'vmw-proxy-winvm-3389'
  # 9. Backup proxy → Linux virtual machine, TCP 22 (vmw-proxy-linuxvm-22)
  check none:placeholder address '<LINUX-VM>' 22 tcp linux-vm 'vmw-proxy-linuxvm-22'
  # 10. Backup proxy → NTP server, UDP 123 (vmw-proxy-ntp-123)
  check none:pattern address '*.ntp.example.com' 123 udp ntp-server 'vmw-proxy-ntp-123'
  check ntp address '10.0.9.123' 123 udp ntp-server 'vmw-proxy-ntp-123'
fi

if [ "$source_id" = cloudcache ]; then
  # 3. Phoenix CloudCache → Phoenix Cloud, TCP 443 (vmw-cloudcache-cloud-443)
  check none:pattern address '*.druva.com' 443 tcp phoenix-cloud 'vmw-cloudcache-cloud-443'
  check tls-trusted name 'login.druva.com' 443 tcp phoenix-cloud 'vmw-cloudcache-cloud-443'
  check none:pattern address '*s3.amazonaws.com/*' 443 tcp phoenix-cloud 'vmw-cloudcache-cloud-443'
  check none:pattern address 's3-*.amazonaws.com' 443 tcp phoenix-cloud 'vmw-cloudcache-cloud-443'
  check none:pattern address 's3*.*.amazonaws.com' 443 tcp phoenix-cloud 'vmw-cloudcache-cloud-443'
fi

if [ "$csv_only" = no ]; then
  printf '\n'
  case "$seen" in *" open "*) printf '%s\n' 'open             Reachable: The connection succeeded.' ;; esac
  case "$seen" in *" refused "*) printf '%s\n' 'refused          Refused: The destination was reached, but nothing listens there, or a device on the path refuses the connection. Check the service and the firewalls.' ;; esac
  case "$seen" in *" timeout "*) printf '%s\n' 'timeout          Timeout: No answer: a firewall on the path or on the destination probably drops the traffic.' ;; esac
  case "$seen" in *" unreachable "*) printf '%s\n' 'unreachable      Unreachable: No route, or a device on the path reports the destination as unreachable. Check routing and firewalls.' ;; esac
  case "$seen" in *" name-unresolved "*) printf '%s\n' 'name-unresolved  Name not resolved: The name cannot be resolved. Check DNS.' ;; esac
  case "$seen" in *" tls-failed "*) printf '%s\n' 'tls-failed       TLS failed: TCP gets through, but the TLS handshake did not complete. Check inspection devices and the destination.' ;; esac
  case "$seen" in *" tls-untrusted "*) printf '%s\n' 'tls-untrusted    Certificate not trusted: The certificate issuer is not trusted: probably TLS inspection. Check the issuer; if it is your inspection device, consider exempting the destination.' ;; esac
  case "$seen" in *" no-answer "*) printf '%s\n' 'no-answer        No answer: No answer over UDP. This does not prove that the port is blocked.' ;; esac
  case "$seen" in *" not-tested "*) printf '%s\n' 'not-tested       Not tested: This method cannot test it.' ;; esac
  case "$seen" in *" not-tested:udp "*) printf '%s\n' 'not-tested (udp): UDP services may not reply, so delivery cannot be confirmed' ;; esac
  case "$seen" in *" not-tested:network "*) printf '%s\n' 'not-tested (network): a network is given; give a host to test it' ;; esac
  case "$seen" in *" not-tested:pattern "*) printf '%s\n' 'not-tested (pattern): a name pattern is given; give a real name to test it' ;; esac
  case "$seen" in *" not-tested:placeholder "*) printf '%s\n' 'not-tested (placeholder): no host is filled in' ;; esac
  case "$seen" in *" not-tested:choice "*) printf '%s\n' 'not-tested (choice): the port in use is not known in advance' ;; esac
  case "$seen" in *" not-tested:service-tag "*) printf '%s\n' 'not-tested (service-tag): a service tag is published; give a host to test it' ;; esac
  printf '\n%s\n%s' "$heading" "$rows"
fi
exit "$failed"
