import {describe, expect, test} from 'vitest';
import {matrix} from '../../../matrix/matrix';
import {planWith} from '../../../../tests/samplePlan';
import {reviewRules} from '../reviewRules';

const plan = planWith({
  'backup-proxy': [{kind: 'ipv4', text: '10.0.0.5'}],
  'esxi-host': [{kind: 'ipv4', text: '10.0.1.21'}],
});

/** The verdicts on TCP 443 and 902, with the lines that decide. */
function verdicts(text: string): readonly string[] {
  const {openings} = reviewRules(plan, text, matrix);
  return [443, 902].map((port) => {
    const found = openings.find(
      (each) =>
        each.to === 'esxi-host' &&
        each.from === 'backup-proxy' &&
        each.port === port &&
        each.transport === 'tcp',
    );
    return [found?.verdict, ...(found?.lines ?? [])].join(' ');
  });
}

describe('exports of firewalls and clouds, and request sheets', () => {
  test.each([
    [
      'Azure, default rules included',
      [
        'Priority,Name,Port,Protocol,Source,Destination,Action',
        '100,AllowBackup,443,TCP,10.0.0.5,10.0.1.21,Allow',
        '65500,DenyAllInBound,Any,Any,Any,Any,Deny',
      ],
      ['open 2', 'blocked 3'],
    ],
    [
      'Azure command line, without the default rules',
      [
        'name,priority,direction,access,protocol,sourceAddressPrefix,sourceAddressPrefixes,destinationAddressPrefix,destinationPortRange,destinationPortRanges',
        'a,200,Inbound,Allow,Tcp,,10.0.0.5,*,443,',
        'b,100,Outbound,Deny,*,*,,*,*,',
      ],
      ['open 2', 'unknown'],
    ],
    [
      'a security group of AWS, for the host that it protects',
      [
        'Type,Protocol,Port range,Source,Description',
        'HTTPS,TCP,443,10.0.0.5/32,x',
        'Custom TCP,TCP,902,sg-0123,',
      ],
      ['open 2', 'unknown 3'],
    ],
    [
      'AWS with first and last port',
      ['IpProtocol,FromPort,ToPort,CidrIp', 'tcp,400,500,10.0.0.0/24'],
      ['open 2', 'missing'],
    ],
    [
      'a network ACL of AWS',
      [
        'Rule number,Type,Protocol,Port range,Source,Allow/Deny',
        '100,HTTPS (443),TCP (6),443,10.0.0.5/32,Allow',
        '*,All traffic,All,All,0.0.0.0/0,Deny',
      ],
      ['open 2', 'blocked 3'],
    ],
    [
      'Palo Alto',
      [
        'Name,Source Zone,Source Address,Destination Zone,Destination Address,Application,Service,Action',
        'r,any,10.0.0.5,any,10.0.1.21,any,service-https,Allow',
        'd,any,any,any,any,any,any,Deny',
      ],
      ['open 2', 'blocked 3'],
    ],
    [
      'Palo Alto, limited to an application',
      [
        'Name,Source Zone,Source Address,Destination Zone,Destination Address,Application,Service,Action',
        'r,any,10.0.0.5,any,10.0.1.21,vmware,any,Allow',
      ],
      ['unknown 2', 'unknown 2'],
    ],
    [
      'FortiGate, where From and To are interfaces',
      [
        'ID,Name,From,To,Source,Destination,Schedule,Service,Action,NAT,Status',
        '1,a,any,any,10.0.0.9,all,always,ALL,ACCEPT,Disabled,Enabled',
        '2,b,any,any,10.0.0.5,all,always,HTTPS,ACCEPT,Disabled,Enabled',
      ],
      ['open 3', 'missing'],
    ],
    [
      'FortiGate, limited to an interface',
      [
        'srcintf,dstintf,srcaddr,dstaddr,action,schedule,service,status',
        'port1,any,10.0.0.5,all,accept,always,ALL,enable',
      ],
      ['unknown 2', 'unknown 2'],
    ],
    [
      'Check Point',
      [
        'No.,Name,Source,Destination,VPN,Services & Applications,Action,Track,Install On',
        '1,B,10.0.0.5,10.0.1.21,Any,"https; tcp_902",Accept,Log,Policy Targets',
        '2,C,Any,Any,Any,Any,Drop,Log,Policy Targets',
      ],
      ['open 2', 'open 2'],
    ],
    [
      'Sophos, with source and destination ports',
      [
        'Rule name,Source zones,Source networks,Destination zones,Destination networks,Services,Action,Status',
        'x,Any,10.0.0.5,Any,10.0.1.21,TCP (1:65535) / (443),Accept,On',
      ],
      ['open 2', 'missing'],
    ],
    [
      'a sheet with headings in two rows',
      [
        '送信元,,宛先,,,',
        'ホスト名,IPアドレス,ホスト名,IPアドレス,ポート,動作',
        'proxy,10.0.0.5,esx,10.0.1.21,TCP 443,許可',
        'proxy,10.0.0.5,esx,10.0.1.21,TCP 902,拒否',
      ],
      ['open 3', 'blocked 4'],
    ],
    [
      'a sheet with arrows',
      [
        'No\t送信元\t方向\t送信先\tサービス\t状態',
        '1\t10.0.0.5\t→\t10.0.1.21\tTCP/443\t有効',
        '2\t10.0.1.21\t⇔\t10.0.0.5\tTCP/902\t有効',
      ],
      ['open 2', 'open 3'],
    ],
    [
      'a table of Markdown',
      [
        '| Source | Destination | Port | Action |',
        '| --- | --- | --- | --- |',
        '| 10.0.0.5 | any | 443 | Allow |',
      ],
      ['open 3', 'missing'],
    ],
    [
      'a column that may turn a rule round',
      ['送信元,宛先,ポート,除外', '10.0.0.9,10.0.1.21,443,○'],
      ['unknown 2', 'unknown 2'],
    ],
    [
      'an action under a heading of numbers',
      ['Source,Destination,Port,Rule', '10.0.0.5,10.0.1.21,443,deny'],
      ['unknown 2', 'missing'],
    ],
    [
      'a rule that may have expired',
      ['Source,Destination,Port,Expiration', '10.0.0.5,10.0.1.21,443,2020-01-01'],
      ['unknown 2', 'missing'],
    ],
    [
      'a rule of another make',
      ['/ip firewall filter add chain=forward action=accept src-address=10.0.0.5'],
      ['unknown', 'unknown'],
    ],
    [
      'rows of one priority that contradict each other',
      ['Priority,Source,Destination,Port,Action', '1,any,any,443,allow', '1,any,any,443,deny'],
      ['unknown 2 3', 'missing'],
    ],
  ])('%s', (_, lines, right) => {
    expect(verdicts(lines.join('\n'))).toEqual(right);
  });
});
