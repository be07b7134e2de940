import {describe, expect, test} from 'vitest';
import {readRules} from './readRules';

describe('rules of other programs are refused by their name', () => {
  test.each([
    ['FortiOS', 'config firewall policy\n    edit 1\n        set srcaddr "all"\n    next\nend'],
    ['PAN-OS', 'set rulebase security rules backup source 10.0.0.5'],
    ['Cisco', 'access-list OUT extended permit tcp host 10.0.0.5 host 10.0.1.21 eq https'],
    ['Cisco', 'ip access-list extended BACKUP\n 10 permit tcp host 10.0.0.5 host 10.0.1.21 eq 443'],
    [
      'Cisco',
      'Router#show ip access-lists\nExtended IP access list 101\n    10 permit ip any any (12 matches)',
    ],
    ['Junos', 'set security policies from-zone trust to-zone dmz policy p match source-address any'],
    ['Junos', 'from-zone trust to-zone untrust {\n    policy p {\n        then { permit; }\n    }\n}'],
    ['VyOS', "set firewall ipv4 forward filter rule 10 action 'accept'"],
    ['Yamaha', 'ip filter 100 pass 10.0.0.5 10.0.1.21 tcp * 443\nip lan1 secure filter in 100'],
    ['pf', 'block in all\npass in quick proto tcp from 10.0.0.5 to 10.0.1.21 port 443 keep state'],
    [
      'ufw',
      'Status: active\n\nTo                         Action      From\n443/tcp     ALLOW       10.0.0.5',
    ],
    ['ufw', '状態: アクティブ'],
    ['ufw', 'sudo ufw allow from 10.0.0.5 to any port 443 proto tcp'],
    ['firewalld', 'public (active)\n  target: default\n  ports: 443/tcp 902/tcp\n  rich rules:'],
    ['firewalld', 'firewall-cmd --permanent --zone=public --add-port=443/tcp'],
    ['Windows Firewall', 'Rule Name:          Backup\nEnabled:            Yes\nLocalPort:          443,902'],
    ['Windows Firewall', '規則名:             バックアップ\n有効:               はい'],
    ['Windows Firewall', 'New-NetFirewallRule -DisplayName "Backup" -Direction Inbound -Action Allow'],
    ['RouterOS', '/ip firewall filter\nadd chain=forward action=accept src-address=10.0.0.5'],
    ['RouterOS', 'add chain=forward action=accept protocol=tcp src-address=10.0.0.5 dst-port=443'],
    ['Terraform', 'resource "aws_security_group_rule" "backup" {\n  type = "ingress"\n}'],
    ['AWS', '{"SecurityGroups": [{"IpPermissions": []}]}'],
    ['AWS', '[{"IpProtocol": "tcp", "FromPort": 443}]'],
    ['Azure', '[{"sourceAddressPrefix": "10.0.0.5", "access": "Allow"}]'],
    ['Google Cloud', '[{"sourceRanges": ["10.0.0.5/32"], "direction": "INGRESS"}]'],
    ['XML', '<?xml version="1.0"?>\n<zone>\n  <port protocol="tcp" port="443"/>\n</zone>'],
    ['syslog', 'date=2024-01-01 srcip=10.0.0.5 srcport=45295 dstip=10.0.1.21 dstport=443 action="accept"'],
  ])('%s: %j', (kind, text) => {
    const {ruleset, read} = readRules(text);
    expect(ruleset.doubts).toEqual([{key: 'other-kind', values: {kind}}]);
    expect(read).toBe(0);
  });

  test('other JSON by that', () => {
    expect(readRules('[{"source": "10.0.0.5"}]').ruleset.doubts).toEqual([{key: 'json'}]);
  });

  test.each([
    'Source,Destination,Port\n10.0.0.5,any,443',
    'Status,Source,Destination,Port\nactive,10.0.0.5,any,443',
    '*filter\n:FORWARD DROP [0:0]\n-A FORWARD -m comment --comment "set rulebase x" -j ACCEPT\nCOMMIT',
  ])('no others: %j', (text) => {
    expect(readRules(text).ruleset.doubts).toEqual([]);
  });
});
