#!/bin/sh
# Phoenix Port Guide: firewalld
# Run it on a destination host with the ID of its endpoint as the argument. By default firewalld does not restrict outgoing traffic, so source hosts need no rule.
# Rules are listed only in the direction in which connections are initiated. Replies return on the established connection and need no rule.
# No rule needed because both ends are in one machine: vmw-guest-3545
# The source also lists UDP for vmw-proxy-esxi-vcenter-902; it is not part of the plan, so there is no rule for it. The connection’s page explains why.
# The source also lists UDP for vmw-proxy-linuxvm-22; it is not part of the plan, so there is no rule for it. The connection’s page explains why.
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
# Not supported by this format:
# - 1 (Backup proxy → Phoenix Cloud): Phoenix Cloud is published by name (*.druva.com, *s3.amazonaws.com/*, s3-*.amazonaws.com, s3*.*.amazonaws.com), which firewalld rules cannot use. Use a firewall or web proxy that allows names, or fill in addresses.
# - 2 (Backup proxy → Phoenix CloudCache): firewalld rules cannot use host names. Enter cache.example.com (Phoenix CloudCache) as an IP address.
# - 3 (Phoenix CloudCache → Phoenix Cloud): firewalld rules cannot use host names. Enter cache.example.com (Phoenix CloudCache) as an IP address.
# - 3 (Phoenix CloudCache → Phoenix Cloud): Phoenix Cloud is published by name (*.druva.com, *s3.amazonaws.com/*, s3-*.amazonaws.com, s3*.*.amazonaws.com), which firewalld rules cannot use. Use a firewall or web proxy that allows names, or fill in addresses.
# - 5 (Backup proxy → ESXi host): no firewalld rule for 2001:db8:1::10 (Backup proxy), because the other end has no address of the same kind (IPv4 or IPv6).
# - 6 (Backup proxy → guestossvc): no firewalld rule for 2001:db8:1::10 (Backup proxy), because the other end has no address of the same kind (IPv4 or IPv6).
# - 7 (Backup proxy → Windows virtual machine): no firewalld rule for 10.0.1.10, 10.0.1.11 (Backup proxy), because the other end has no address of the same kind (IPv4 or IPv6).
# - 8 (Backup proxy → Windows virtual machine): no firewalld rule for 10.0.1.10, 10.0.1.11 (Backup proxy), because the other end has no address of the same kind (IPv4 or IPv6).
# - 9 (Backup proxy → Linux virtual machine): no firewalld rule, because the hosts of Linux virtual machine are not filled in.
# - 10 (Backup proxy → NTP server): firewalld rules cannot use name patterns. Allow *.ntp.example.com (NTP server) in another way.
# - 10 (Backup proxy → NTP server): no firewalld rule for 2001:db8:1::10 (Backup proxy), because the other end has no address of the same kind (IPv4 or IPv6).
# Rules without hosts are commented out. Replace the < > placeholders before enabling them.
#   sh phoenix-firewalld.sh cloudcache
#   sh phoenix-firewalld.sh vcenter-server
#   sh phoenix-firewalld.sh esxi-host
#   sh phoenix-firewalld.sh guestossvc
#   sh phoenix-firewalld.sh windows-vm
#   sh phoenix-firewalld.sh linux-vm
#   sh phoenix-firewalld.sh ntp-server
set -eu

: "${1:?cloudcache | vcenter-server | esxi-host | guestossvc | windows-vm | linux-vm | ntp-server}"
endpoints=" $* "
zone="${ZONE:-$(firewall-cmd --get-default-zone)}"
allow() {
  case "$endpoints" in *" $1 "*) ;; *) return 0 ;; esac
  printf '%s\n' "$2"
  firewall-cmd --permanent --zone="$zone" --add-rich-rule="$3"
}

# 1. Backup proxy → Phoenix Cloud, TCP 443 (vmw-proxy-cloud-443)
# No host rule: the destination is in the cloud.

# 2. Backup proxy → Phoenix CloudCache, TCP 443 (vmw-proxy-cloudcache-443)
# allow cloudcache 'vmw-proxy-cloudcache-443' 'rule family="ipv4" source address="10.0.1.10" destination address="<CLOUDCACHE>" port port="443" protocol="tcp" accept'
# allow cloudcache 'vmw-proxy-cloudcache-443' 'rule family="ipv4" source address="10.0.1.11" destination address="<CLOUDCACHE>" port port="443" protocol="tcp" accept'

# 3. Phoenix CloudCache → Phoenix Cloud, TCP 443 (vmw-cloudcache-cloud-443)
# No host rule: the destination is in the cloud.

# 4. Backup proxy → vCenter Server, TCP 443 (vmw-proxy-vcenter-443)
allow vcenter-server 'vmw-proxy-vcenter-443' 'rule family="ipv4" source address="10.0.1.10" destination address="10.0.2.10" port port="443" protocol="tcp" accept'
allow vcenter-server 'vmw-proxy-vcenter-443' 'rule family="ipv4" source address="10.0.1.11" destination address="10.0.2.10" port port="443" protocol="tcp" accept'
allow vcenter-server 'vmw-proxy-vcenter-443' 'rule family="ipv6" source address="2001:db8:1::10" destination address="2001:db8:2::10" port port="443" protocol="tcp" accept'

# 5. Backup proxy → ESXi host, TCP 443 902 (vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443)
allow esxi-host 'vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443' 'rule family="ipv4" source address="10.0.1.10" destination address="10.0.3.0/24" port port="443" protocol="tcp" accept'
allow esxi-host 'vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443' 'rule family="ipv4" source address="10.0.1.10" destination address="10.0.3.0/24" port port="902" protocol="tcp" accept'
allow esxi-host 'vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443' 'rule family="ipv4" source address="10.0.1.11" destination address="10.0.3.0/24" port port="443" protocol="tcp" accept'
allow esxi-host 'vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443' 'rule family="ipv4" source address="10.0.1.11" destination address="10.0.3.0/24" port port="902" protocol="tcp" accept'

# 6. Backup proxy → guestossvc, TCP 3542 (vmw-proxy-guest-3542)
allow guestossvc 'vmw-proxy-guest-3542' 'rule family="ipv4" source address="10.0.1.10" destination address="10.0.5.1" port port="3542" protocol="tcp" accept'
allow guestossvc 'vmw-proxy-guest-3542' 'rule family="ipv4" source address="10.0.1.11" destination address="10.0.5.1" port port="3542" protocol="tcp" accept'

# 7. Backup proxy → Windows virtual machine, TCP 3389 (vmw-proxy-winvm-3389)
allow windows-vm 'vmw-proxy-winvm-3389' 'rule family="ipv6" source address="2001:db8:1::10" destination address="2001:db8:6::/64" port port="3389" protocol="tcp" accept'

# 8. Backup proxy → Windows virtual machine, UDP 3389 (vmw-proxy-winvm-3389)
allow windows-vm 'vmw-proxy-winvm-3389' 'rule family="ipv6" source address="2001:db8:1::10" destination address="2001:db8:6::/64" port port="3389" protocol="udp" accept'

# 9. Backup proxy → Linux virtual machine, TCP 22 (vmw-proxy-linuxvm-22)
# allow linux-vm 'vmw-proxy-linuxvm-22' 'rule family="ipv4" source address="10.0.1.10" destination address="<LINUX-VM>" port port="22" protocol="tcp" accept'
# allow linux-vm 'vmw-proxy-linuxvm-22' 'rule family="ipv4" source address="10.0.1.11" destination address="<LINUX-VM>" port port="22" protocol="tcp" accept'

# 10. Backup proxy → NTP server, UDP 123 (vmw-proxy-ntp-123)
allow ntp-server 'vmw-proxy-ntp-123' 'rule family="ipv4" source address="10.0.1.10" destination address="10.0.9.123" port port="123" protocol="udp" accept'
allow ntp-server 'vmw-proxy-ntp-123' 'rule family="ipv4" source address="10.0.1.11" destination address="10.0.9.123" port port="123" protocol="udp" accept'

firewall-cmd --reload
