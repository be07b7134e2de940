# Phoenix Port Guide: Windows Firewall
# Run it in an elevated PowerShell and pass the endpoint ID of the host as -Endpoint. A destination host gets inbound rules, a source host gets outbound rules. Outbound rules matter only where a host blocks outbound traffic by default.
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
# - 1 (Backup proxy → Phoenix Cloud): Phoenix Cloud is published by name (*.druva.com, *s3.amazonaws.com/*, s3-*.amazonaws.com, s3*.*.amazonaws.com), which Windows Firewall rules cannot use. Use a firewall or web proxy that allows names, or fill in addresses.
# - 2 (Backup proxy → Phoenix CloudCache): Windows Firewall rules cannot use host names. Enter cache.example.com (Phoenix CloudCache) as an IP address.
# - 3 (Phoenix CloudCache → Phoenix Cloud): Windows Firewall rules cannot use host names. Enter cache.example.com (Phoenix CloudCache) as an IP address.
# - 3 (Phoenix CloudCache → Phoenix Cloud): Phoenix Cloud is published by name (*.druva.com, *s3.amazonaws.com/*, s3-*.amazonaws.com, s3*.*.amazonaws.com), which Windows Firewall rules cannot use. Use a firewall or web proxy that allows names, or fill in addresses.
# - 5 (Backup proxy → ESXi host): no Windows Firewall rule for 2001:db8:1::10 (Backup proxy), because the other end has no address of the same kind (IPv4 or IPv6).
# - 6 (Backup proxy → guestossvc): no Windows Firewall rule for 2001:db8:1::10 (Backup proxy), because the other end has no address of the same kind (IPv4 or IPv6).
# - 7 (Backup proxy → Windows virtual machine): no Windows Firewall rule for 10.0.1.10, 10.0.1.11 (Backup proxy), because the other end has no address of the same kind (IPv4 or IPv6).
# - 8 (Backup proxy → Windows virtual machine): no Windows Firewall rule for 10.0.1.10, 10.0.1.11 (Backup proxy), because the other end has no address of the same kind (IPv4 or IPv6).
# - 9 (Backup proxy → Linux virtual machine): no Windows Firewall rule, because the hosts of Linux virtual machine are not filled in.
# - 10 (Backup proxy → NTP server): Windows Firewall rules cannot use name patterns. Allow *.ntp.example.com (NTP server) in another way.
# - 10 (Backup proxy → NTP server): no Windows Firewall rule for 2001:db8:1::10 (Backup proxy), because the other end has no address of the same kind (IPv4 or IPv6).
# Rules without hosts are commented out. Replace the < > placeholders before enabling them.
# No rules on hosts that are not known to run Windows: Backup proxy, Phoenix CloudCache, vCenter Server, ESXi host, Linux virtual machine, NTP server
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

# 1. Backup proxy → Phoenix Cloud, TCP 443 (vmw-proxy-cloud-443)
# No rule: neither end is known to run Windows.

# 2. Backup proxy → Phoenix CloudCache, TCP 443 (vmw-proxy-cloudcache-443)
# No rule: neither end is known to run Windows.

# 3. Phoenix CloudCache → Phoenix Cloud, TCP 443 (vmw-cloudcache-cloud-443)
# No rule: neither end is known to run Windows.

# 4. Backup proxy → vCenter Server, TCP 443 (vmw-proxy-vcenter-443)
# No rule: neither end is known to run Windows.

# 5. Backup proxy → ESXi host, TCP 443 902 (vmw-proxy-esxi-standalone-443 vmw-proxy-esxi-vcenter-902 vmw-proxy-esxi-standalone-902 vmw-proxy-esxi-draas-check-443 vmw-proxy-esxi-guest-operations-443)
# No rule: neither end is known to run Windows.

# 6. Backup proxy → guestossvc, TCP 3542 (vmw-proxy-guest-3542)
if ($Endpoint -contains 'guestossvc') {
    New-NetFirewallRule -Group $group -DisplayName 'Phoenix 6 inbound (vmw-proxy-guest-3542)' `
        -Description 'vmw-proxy-guest-3542' -Direction Inbound -Action Allow -Protocol TCP `
        -LocalPort 3542 -RemoteAddress '10.0.1.10', '10.0.1.11'
}

# 7. Backup proxy → Windows virtual machine, TCP 3389 (vmw-proxy-winvm-3389)
if ($Endpoint -contains 'windows-vm') {
    New-NetFirewallRule -Group $group -DisplayName 'Phoenix 7 inbound (vmw-proxy-winvm-3389)' `
        -Description 'vmw-proxy-winvm-3389' -Direction Inbound -Action Allow -Protocol TCP `
        -LocalPort 3389 -RemoteAddress '2001:db8:1::10'
}

# 8. Backup proxy → Windows virtual machine, UDP 3389 (vmw-proxy-winvm-3389)
if ($Endpoint -contains 'windows-vm') {
    New-NetFirewallRule -Group $group -DisplayName 'Phoenix 8 inbound (vmw-proxy-winvm-3389)' `
        -Description 'vmw-proxy-winvm-3389' -Direction Inbound -Action Allow -Protocol UDP `
        -LocalPort 3389 -RemoteAddress '2001:db8:1::10'
}

# 9. Backup proxy → Linux virtual machine, TCP 22 (vmw-proxy-linuxvm-22)
# No rule: neither end is known to run Windows.

# 10. Backup proxy → NTP server, UDP 123 (vmw-proxy-ntp-123)
# No rule: neither end is known to run Windows.
