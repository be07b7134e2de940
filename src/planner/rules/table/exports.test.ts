import {describe, expect, test} from 'vitest';
import {matrix} from '../../../matrix/matrix';
import {contextIn, planWith} from '../../../../tests/samplePlan';
import {locales} from '../../../words/locales';
import {csv} from '../../formats/csv';
import {runTextExporter} from '../../formats/kit/runExporter';
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

test.each(locales)('the table that the planner exports in %s is open', (locale) => {
  const {content} = runTextExporter(csv, plan, contextIn(locale));
  expect(verdicts(content).map((verdict) => verdict.split(' ')[0])).toEqual(['open', 'open']);
});

describe('nothing is surer than the table', () => {
  const row = '10.0.0.5,10.0.1.21';
  const full = 'Source,Destination,Port,Protocol,Action';
  test.each<readonly [readonly string[], readonly string[]]>([
    // What applies to which protocol.
    [
      ['Source,Destination,Port,Protocol', `${row},443,UDP only`],
      ['unknown 2', 'missing'],
    ],
    [
      ['Source,Destination,Port,Protocol', `${row},any,not tcp`],
      ['unknown 2', 'unknown 2'],
    ],
    [
      ['送信元,宛先,ポート,プロトコル', `${row},any,TCP以外`],
      ['unknown 2', 'unknown 2'],
    ],
    [
      ['Source,Destination,Port,Protocol', `${row},"443,902",17`],
      ['missing', 'missing'],
    ],
    [
      ['Source,Destination,Port,Protocol', `${row},"443,902",6`],
      ['open 2', 'open 2'],
    ],
    [
      ['Source,Destination,Port,Protocol', `${row},"443,902",TCP (6)`],
      ['open 2', 'open 2'],
    ],
    [
      ['Source,Destination,Port,Protocol', `${row},any,50`],
      ['missing', 'missing'],
    ],
    [
      ['Source,Destination,Port,Protocol', `${row},,6`],
      ['unknown 2', 'unknown 2'],
    ],
    [
      ['Source,Destination,Service,Protocol', `${row},HTTPS,UDP`],
      ['unknown 2', 'missing'],
    ],
    [
      ['Source,Destination,Service', `${row},TCP 443 UDP 902`],
      ['open 2', 'missing'],
    ],
    [
      ['Source,Destination,Service', `${row},443/TCP 902/UDP`],
      ['open 2', 'missing'],
    ],
    [
      ['Source,Destination,Service', `${row},TCP_443_UDP_902`],
      ['open 2', 'missing'],
    ],
    [
      ['Source,Destination,Service', `${row},TCP 443 UDP`],
      ['unknown 2', 'unknown 2'],
    ],
    [
      ['Source,Destination,Service', `${row},"TCP:443\nUDP:902"`],
      ['open 2', 'missing'],
    ],
    [
      ['Source,Destination,Port', `${row},"443, 902/udp"`],
      ['unknown 2', 'missing'],
    ],
    [
      ['Source,Destination,Port', `${row},"443, 902 TCP"`],
      ['open 2', 'open 2'],
    ],
    [
      ['Source,Destination,Protocol,Port', `${row},"TCP\nUDP","443\n902"`],
      ['open 2', 'unknown 2'],
    ],
    [
      ['Source,Destination,Protocol,Port', `${row},"TCP\nUDP",443`],
      ['open 2', 'missing'],
    ],
    [
      [full, `${row},"1-1024, !443",tcp,allow`],
      ['unknown 2', 'unknown 2'],
    ],
    // Exceptions and former values.
    ...[
      '10.0.0.0/24 (except 10.0.0.5)',
      '10.0.0.0/24（10.0.0.5を除く）',
      '"10.0.0.0/24, !10.0.0.5"',
      '10.0.0.0/24 - 10.0.0.5',
      '10.0.0.0/24 ohne 10.0.0.5',
      '10.0.0.9 (旧 10.0.0.5)',
      '10.0.0.9 (was 10.0.0.5 until 2023)',
      '10.0.0.0/24 ※10.0.0.5以外',
      '0.0.0.0',
    ].map((from): [readonly string[], readonly string[]] => [
      [full, `${from},any,any,any,allow`],
      ['unknown 2', 'unknown 2'],
    ]),
    [
      [full, 'Any except 10.0.0.5,any,any,any,deny', 'any,any,any,any,allow'],
      ['unknown 2', 'unknown 2'],
    ],
    [
      [full, '10.0.0.5 以外,any,any,any,deny', 'any,any,any,any,allow'],
      ['open 3', 'open 3'],
    ],
    [
      [full, '0.0.0.0 255.255.255.255,any,any,any,allow'],
      ['open 2', 'open 2'],
    ],
    [
      [
        'Source,Source Mask,Destination,Destination Mask,Port,Action',
        '0.0.0.0,0.0.0.0,0.0.0.0,0.0.0.0,any,deny',
        '10.0.0.5,255.255.255.255,10.0.1.21,255.255.255.255,443,allow',
      ],
      ['blocked 2', 'blocked 2'],
    ],
    // Columns and remarks that may switch a row off.
    [
      ['申請区分,送信元,宛先,プロトコル,ポート', `削除,${row},TCP,443`],
      ['unknown 2', 'missing'],
    ],
    [
      ['送信元,宛先,プロトコル,ポート,承認', `${row},TCP,443,未承認`],
      ['unknown 2', 'missing'],
    ],
    [
      ['送信元,宛先,プロトコル,ポート,VDOM', `${row},TCP,443,guest`],
      ['unknown 2', 'missing'],
    ],
    [
      ['Name,Source,Destination,Service,Action', `[Disabled] backup,${row},any,allow`],
      ['unknown 2', 'unknown 2'],
    ],
    [
      ['Type,Source,Destination,Service,Action', `intrazone,${row},any,allow`],
      ['unknown 2', 'unknown 2'],
    ],
    [
      ['Type,Source,Destination,Service,Action', `universal,${row},any,allow`],
      ['open 2', 'open 2'],
    ],
    [
      ['No,Source,Destination,Service,Action', '#1,any,any,any,deny', `2,${row},any,allow`],
      ['unknown 2', 'unknown 2'],
    ],
    [
      ['No,Source,Destination,Service,Action', `#1,${row},any,allow`, '#2,any,any,any,deny'],
      ['open 2', 'open 2'],
    ],
    [
      [
        `${full},Ticket,備考`,
        `${row},443,tcp,allow,CHG1,バックアップ用`,
        `${row},902,tcp,allow,CHG2,来年に廃止予定`,
      ],
      ['open 2', 'unknown 3'],
    ],
    [
      ['Type,Source,Destination,Service,Action', `Ingress,${row},any,allow`],
      ['unknown 2', 'unknown 2'],
    ],
    [
      [`${full},Direction,Description`, `${row},443,tcp,allow,Inbound,Allow inbound traffic of the backup`],
      ['open 2', 'missing'],
    ],
    [
      [`${full},NAT`, `${row},any,any,allow,Disabled`],
      ['open 2', 'open 2'],
    ],
    [[`${row},443,tcp,allow,disabled`], ['unknown 1', 'missing']],
    [
      ['Source,Destination,Allow,Deny', `${row},,tcp/443`],
      ['unknown 2', 'unknown 2'],
    ],
    // A direction that is not understood turns the rule.
    [
      ['送信元,,宛先,ポート', '10.0.0.5,←,10.0.1.21,443'],
      ['unknown 2', 'unknown 2'],
    ],
    [
      ['送信元,宛先,ポート,方向', '10.0.1.21,10.0.0.5,443,←'],
      ['unknown 2', 'unknown 2'],
    ],
    // Rows that are no rules.
    [
      ['送信元,宛先,プロトコル,ポート', '■拒否', `${row},TCP,443`],
      ['unknown 3', 'missing'],
    ],
    [
      ['送信元,宛先,プロトコル,ポート', '■バックアップ用', `${row},TCP,443`],
      ['open 3', 'missing'],
    ],
    [
      [full, `${row},443,tcp,allow`, '(snip)', 'any,any,any,any,deny'],
      ['open 2', 'unknown 3 4'],
    ],
    [
      [full, `${row},443,tcp,allow`, full, `${row},902,tcp,allow`],
      ['open 2', 'open 4'],
    ],
    [
      [
        'Type\tProtocol\tPort range\tSource',
        'SSH\tTCP\t22\t0.0.0.0/0',
        'Outbound rules',
        'Type\tProtocol\tPort range\tDestination',
        'All traffic\tAll\tAll\t0.0.0.0/0',
      ],
      ['unknown 4 5', 'unknown 4 5'],
    ],
    [
      [`${row},all but these and those,tcp,deny`, 'any,any,any,any,allow'],
      ['unknown 1', 'unknown 1'],
    ],
    // Quotes that hold what belongs to other cells.
    [
      [full, '10.0.0.9,"10.0.1.21,22,tcp,allow', `${row},"443,902",tcp,deny`, 'any,any,any,any,allow'],
      ['unknown 2', 'unknown 2'],
    ],
  ])('%j', (lines, right) => {
    expect(verdicts(lines.join('\n'))).toEqual(right);
  });
});
