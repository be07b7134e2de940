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
      'FortiGate, with the names of policies',
      [
        'Policy,From,To,Source,Destination,Schedule,Service,Action,NAT,Security Profiles,Log,Bytes',
        'backup (3),any,any,10.0.0.5/32,10.0.1.21/32,always,HTTPS,ACCEPT,Disabled,no-inspection,All,1.2 GB',
        'Implicit Deny (0),any,any,all,all,always,ALL,DENY,,,Disabled,0 B',
      ],
      ['open 2', 'blocked 3'],
    ],
    [
      'FortiGate, with the schedule that never comes',
      ['Source,Destination,Schedule,Service,Action', '10.0.0.5,all,none,ALL,ACCEPT'],
      ['unknown 2', 'unknown 2'],
    ],
    [
      'Palo Alto, with its numbers and the use of rules',
      [
        ',Name,Location,Tags,Type,Source Zone,Source Address,Destination Zone,Destination Address,Application,Service,Action,Options,Rule Usage Apps Seen,Modified',
        '1,backup,,none,universal,any,10.0.0.5;10.0.0.6,any,10.0.1.21,any,tcp-443,Allow,none,3,2024-01-01',
        '2,deny-all,,none,universal,any,any,any,any,any,any,Deny,none,9,2024-01-01',
      ],
      ['open 2', 'blocked 3'],
    ],
    [
      'Palo Alto, translations',
      [
        'Name,Source Address,Destination Address,Service,Source Translation,Destination Translation',
        'nonat,10.0.0.5,10.0.1.21,any,none,none',
      ],
      ['unknown 2', 'unknown 2'],
    ],
    [
      'VMware NSX',
      [
        'Section Name,Rule ID,Rule Name,Sources,Destinations,Services,Context Profiles,Applied To,Action,Direction,IP Protocol',
        'B,1001,b,10.0.0.5,10.0.1.21,HTTPS,Any,DFW,ALLOW,IN_OUT,IPV4_IPV6',
        'D,2,d,ANY,ANY,ANY,Any,DFW,DROP,IN_OUT,IPV4_IPV6',
      ],
      ['open 2', 'blocked 3'],
    ],
    [
      'Check Point, with an inner layer',
      [
        'No.,Source,Destination,Services & Applications,Action',
        '1,10.9.0.0/16,Any,Any,DMZ layer',
        '1.1,Any,Any,Any,Accept',
        '2,Any,Any,Any,Drop',
      ],
      ['unknown 3', 'unknown 3'],
    ],
    [
      'Meraki',
      [
        '#,Policy,Rule description,Protocol,Source,Src port,Destination,Dst port,Comment,Logging,Hits',
        '1,Allow,backup,tcp,10.0.0.5/32,Any,10.0.1.21/32,443,x,Disabled,12',
        '2,Deny,rest,Any,Any,Any,Any,Any,,Disabled,0',
      ],
      ['open 2', 'blocked 3'],
    ],
    [
      'pfSense, with two columns of ports',
      [
        'Protocol\tSource\tPort\tDestination\tPort\tGateway\tSchedule',
        'IPv4 TCP\t10.0.0.5\t*\t10.0.1.21\t443\t*\t',
        'IPv4 TCP\t10.0.0.5\t902\t10.0.1.21\t22\t*\t',
      ],
      ['open 2', 'missing'],
    ],
    [
      'a security group of AWS in Japanese',
      [
        '名前\tセキュリティグループルール ID\tIP バージョン\tタイプ\tプロトコル\tポート範囲\tソース\t説明',
        '–\tsgr-0123456789abcdef0\tIPv4\tHTTPS\tTCP\t443\t10.0.0.5/32\t–',
      ],
      ['open 2', 'missing'],
    ],
    ['AWS, everything', ['IpProtocol,FromPort,ToPort,CidrIp', '-1,0,0,10.0.0.5/32'], ['open 2', 'open 2']],
    [
      'the command line of Azure, columns of a fixed width',
      [
        'Name      Priority    SourceAddressPrefixes    Access    Protocol    Direction    DestinationPortRanges    DestinationAddressPrefixes',
        '--------  ----------  -----------------------  --------  ----------  -----------  -----------------------  ----------------------------',
        'Allow443  100         10.0.0.5                 Allow     Tcp         Inbound      443                      10.0.1.21',
        'DenyAll   4096        *                        Deny      *           Inbound      *                        *',
      ],
      ['open 3', 'blocked 4'],
    ],
    [
      'columns of a fixed width that a value is too long for',
      ['Source Destination Port Action', '------ ----------- ---- ------', '10.0.0.5 10.0.1.21 443 Allow'],
      ['unknown', 'unknown'],
    ],
    [
      'columns with spaces between them',
      ['Source      Destination  Port  Action', '10.0.0.5    10.0.1.21    443   Allow'],
      ['open 2', 'missing'],
    ],
    [
      'commas with spaces behind them',
      ['Source,     Destination,  Port,  Protocol', '10.0.0.5,   10.0.1.21,    443,   TCP'],
      ['open 2', 'missing'],
    ],
    [
      'a table drawn with signs',
      [
        '+----------+-------------+------+--------+',
        '| Source   | Destination | Port | Action |',
        '+==========+=============+======+========+',
        '| 10.0.0.5 | 10.0.1.21   | 443  | Allow  |',
        '| any      | any         | any  | Deny   |',
        '+----------+-------------+------+--------+',
      ],
      ['open 4', 'blocked 5'],
    ],
    [
      'a table of Markdown in a text',
      [
        'Here are the rules:',
        '',
        'Source | Destination | Service | Action',
        ':--|:-:|--:|---',
        '10.0.0.4<br>10.0.0.5 | **any** | `tcp/443` | Allow',
        '',
        'Thanks',
      ],
      ['open 5', 'missing'],
    ],
    [
      'a row of Markdown without its bars',
      [
        '| Source | Destination | Port | Action |',
        '|---|---|---|---|',
        'any any any deny',
        '| 10.0.0.5 | any | any | Allow |',
      ],
      ['unknown 3', 'unknown 3'],
    ],
    [
      'columns of ports by protocol',
      ['送信元,宛先,TCPポート,UDPポート', '10.0.0.5,10.0.1.21,443,902'],
      ['open 2', 'missing'],
    ],
    [
      'columns of the first and the last port',
      ['送信元,宛先,宛先ポート（開始）,宛先ポート（終了）', '10.0.0.5,10.0.1.21,900,910'],
      ['missing', 'open 2'],
    ],
    [
      'masks beside their addresses',
      ['送信元IP,マスク,宛先IP,マスク,ポート', '10.0.0.0,/24,10.0.1.21,255.255.255.255,443'],
      ['open 2', 'missing'],
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
    // Which direction is which depends on where the firewall is.
    [
      ['送信元,宛先,ポート,方向', `${row},443,OUT`, '10.0.9.9,10.0.0.5,22,IN'],
      ['unknown 2', 'missing'],
    ],
    // What may widen a row.
    ...(
      [
        ['Source,Source 2,Destination,Port', '10.0.0.6,10.0.0.5,10.0.1.21,443'],
        ['Source,Source,Destination,Port', '10.0.0.6,10.0.0.5,10.0.1.21,443'],
        ['Source Host,Source Network,Destination,Port', '10.0.0.6,10.0.0.0/24,10.0.1.21,443'],
        ['Source,Source End,Destination,Port', '10.0.0.1,10.0.0.9,10.0.1.21,443'],
        ['Source,Destination,Port,Other ports', `${row},22,443`],
      ] as const
    ).map((lines): [readonly string[], readonly string[]] => [lines, ['unknown 2', 'unknown 2']]),
    [
      ['送信元ネットワーク,送信元IP,宛先,ポート', `10.0.0.0/24,${row},443`],
      ['open 2', 'missing'],
    ],
    [
      ['Source,Port,Destination,Port', '10.0.0.5,443,10.0.1.21,902'],
      ['missing', 'unknown 2'],
    ],
    [
      ['Source,Destination,Service Port,Local Port', `${row},443,902`],
      ['unknown 2', 'unknown 2'],
    ],
    // Addresses that may not be the ones that count.
    ...[
      '10.0.0.5（廃止）',
      '10.0.0.5 (disabled)',
      '10.0.0.5（追加予定）',
      '10.0.0.5 ×',
      '10.0.0.5 (DOMAIN\\\\bob)',
      '192.0.2.1 (10.0.0.5)',
      '10.0.0.9/24',
      '10.0.0.9 255.255.255.0',
    ].map((from): [readonly string[], readonly string[]] => [
      [full, `${from},any,any,any,allow`],
      ['unknown 2', 'unknown 2'],
    ]),
    ...['10.0.0.5/24', '10.0.0.0/24', 'range 10.0.0.1 10.0.0.9', 'any (0.0.0.0/0)', '制限なし（any）'].map(
      (from): [readonly string[], readonly string[]] => [
        [full, `${from},any,any,any,allow`],
        ['open 2', 'open 2'],
      ],
    ),
    [
      [full, '10.9.0.9/24,any,any,any,allow'],
      ['missing', 'missing'],
    ],
    [
      [full, '①10.0.0.4 ②10.0.0.5,any,any,any,deny', 'any,any,any,any,allow'],
      ['blocked 2', 'blocked 2'],
    ],
    // Numbers that are not those of the order.
    [
      ['No,Source,Destination,Port,Action', 'R2,any,any,any,allow', `R1,${row},any,deny`],
      ['unknown 2 3', 'unknown 2 3'],
    ],
    [
      ['No,Source,Destination,Port,Action', '1-2,any,any,any,allow', `1-1,${row},any,deny`],
      ['blocked 3', 'blocked 3'],
    ],
    [
      [
        'No,Source,Destination,Port,Action',
        '1,10.9.0.1,any,any,allow',
        '2,any,any,any,deny',
        `1,${row},any,allow`,
      ],
      ['unknown 3 4', 'unknown 3 4'],
    ],
    [
      ['Source,Destination,Port,Deny', `${row},any,all`],
      ['unknown 2', 'unknown 2'],
    ],
    // What stands above and below a table.
    [
      ['No,Name,Source,Destination,Port', 'A,Disabled rules,,,', `1,b,${row},443`],
      ['unknown 3', 'missing'],
    ],
    [
      ['No,Name,Source,Destination,Port', 'A,Backup rules,,,', `1,b,${row},443`],
      ['open 3', 'missing'],
    ],
    [
      ['Blacklist', 'Source,Destination,Port', `${row},443`],
      ['unknown 3', 'missing'],
    ],
    [
      ['遮断リスト,,', 'Source,Destination,Port', `${row},443`],
      ['unknown 3', 'missing'],
    ],
    [
      ['許可・拒否ルール一覧,,,,', full, `${row},443,tcp,allow`],
      ['open 3', 'missing'],
    ],
    [
      ['FW 許可申請書,,', 'Source,Destination,Port', `${row},443`],
      ['open 3', 'missing'],
    ],
    [
      [full, `${row},443,tcp,allow`, '※上記は2020年に廃止済み'],
      ['unknown 2', 'missing'],
    ],
    [
      ['fw01', full, `${row},443,tcp,allow`, 'fw02', full, 'any,any,any,any,deny'],
      ['unknown 3 6', 'unknown 6'],
    ],
    [
      [full, `${row},443,tcp,allow`, 'Page 2', full, 'any,any,any,any,deny'],
      ['open 2', 'blocked 5'],
    ],
    // Rows that are no rules.
    [
      [full, '10.0.0.5;10.0.1.21;any;any;deny', `${row},any,any,allow`],
      ['unknown 2', 'unknown 2'],
    ],
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

const numbered = 'No,Source,Destination,Protocol,Port,Action';

describe('lines that belong to others', () => {
  test.each([
    [
      'a further source of a rule that denies',
      [numbered, '1,10.0.0.6,10.0.1.21,tcp,any,deny', ',10.0.0.5,,,,', '2,any,any,any,any,allow'],
      ['unknown 3', 'unknown 3'],
    ],
    [
      'a further port of a rule that allows',
      [numbered, '1,10.0.0.5,10.0.1.21,tcp,443,allow', ',,,,902,', '2,any,any,any,any,deny'],
      ['open 2', 'unknown 3'],
    ],
    [
      'a further source in the first column',
      ['Source,Destination,Port,Action', '10.0.0.6,10.0.1.21,any,deny', '10.0.0.5,,,', 'any,any,any,allow'],
      ['unknown 3', 'unknown 3'],
    ],
    [
      'the name of a section in the first column',
      ['Source,Destination,Port,Action', 'web servers,,,', '10.0.0.5,10.0.1.21,443,allow'],
      ['open 3', 'missing'],
    ],
    [
      'a list of ports without quotes',
      [numbered, '1,10.0.0.5,10.0.1.21,tcp,443,902,allow'],
      ['unknown 2', 'unknown 2'],
    ],
    [
      'two destinations without quotes',
      [numbered, '1,10.0.0.5,10.0.1.20,10.0.1.21,tcp,443,allow'],
      ['unknown 2', 'unknown 2'],
    ],
    [
      'a remark without a heading',
      [numbered, '1,10.0.0.5,10.0.1.21,tcp,443,allow,for the backup'],
      ['unknown 2', 'missing'],
    ],
  ])('%s', (_, lines, right) => {
    expect(verdicts(lines.join('\n'))).toEqual(right);
  });

  test.each([
    'All other traffic is permitted',
    'Default action: allow',
    'Implicit permit',
    '暗黙の許可',
    '※上記以外はすべて許可',
    'ルールに一致しない通信は許可する',
  ])('"%s" may allow what no row matches', (line) => {
    const rows = [numbered, '1,10.0.0.6,10.0.1.21,tcp,22,deny'];
    expect(verdicts([...rows, line].join('\n'))).toEqual(['unknown', 'unknown']);
    expect(verdicts([line, ...rows].join('\n'))).toEqual(['unknown', 'unknown']);
  });

  test.each(['All other traffic is denied', 'Default action: deny', '上記以外は許可しない', '暗黙の拒否'])(
    '"%s" allows nothing',
    (line) => {
      const verdict = verdicts([numbered, '1,10.0.0.6,10.0.1.21,tcp,22,allow', line].join('\n'));
      expect(verdict.map((each) => each.split(' ')[0])).not.toContain('open');
      expect(verdict).toEqual(['missing', 'missing']);
    },
  );
});

describe('what denies in a table without a column of actions', () => {
  const rows = ['項番,送信元,宛先,ポート,プロトコル', '1,10.0.0.5,10.0.1.21,"443,902",TCP'];
  const undecided = (lines: readonly string[]): void => {
    expect(verdicts(lines.join('\n')).map((each) => each.split(' ')[0])).toEqual(['unknown', 'unknown']);
  };

  test.each([
    'ブロックルール一覧',
    '許可しない通信',
    'Prohibited traffic',
    'Deny rules,FW01,2026/01/01',
    '通信不可の一覧',
    'ドロップする通信',
  ])('the title "%s"', (title) => {
    undecided([title, ...rows]);
  });

  test.each(['Prohibited', '■ブロックする通信', '■通信不可', 'Forbidden'])('the section "%s"', (section) => {
    undecided([rows[0] ?? '', section, rows[1] ?? '']);
  });

  test.each([
    ['Name', 'deny-esx'],
    ['Name', 'Block ESXi'],
    ['ルール名', 'ESXi通信ブロック'],
    ['備考', 'ブロック対象'],
    ['Comment', 'block this'],
    ['Comment', 'not allowed'],
    ['Policy', 'Deny-list'],
    ['作業区分', 'CLOSE'],
    ['申請区分', '解除'],
  ])('%s: %s', (heading, value) => {
    undecided([`${heading},Source,Destination,Protocol,Port`, `${value},10.0.0.5,10.0.1.21,tcp,"443,902"`]);
  });
});

describe('states, marks and services that say less than they seem to', () => {
  test.each([
    [
      'a dash beside rules that are switched off',
      [
        'No,Source,Destination,Service,Action,Status',
        '1,10.0.0.5,10.0.1.21,"tcp/443,tcp/902",allow,-',
        '2,10.0.0.5,10.0.1.21,tcp/22,allow,Disabled',
      ],
      ['unknown 2', 'unknown 2'],
    ],
    [
      'a dash beside rules that are in force',
      [
        'No,Source,Destination,Service,Action,Status',
        '1,10.0.0.5,10.0.1.21,tcp/443,allow,○',
        '2,10.0.0.5,10.0.1.21,tcp/902,allow,-',
      ],
      ['open 2', 'missing'],
    ],
    [
      'users that a firewall knows',
      [
        'Name,Source Address,Source User,Destination Address,Service,Action',
        'a,10.0.0.5,known-user,10.0.1.21,"tcp/443,tcp/902",allow',
      ],
      ['unknown 2', 'unknown 2'],
    ],
    [
      'a mark before the name of a rule',
      [
        'Name,Source,Destination,Protocol,Port,Action',
        'web,10.0.0.9,10.0.1.21,tcp,80,allow',
        '#esx,10.0.0.5,10.0.1.21,tcp,"443,902",allow',
      ],
      ['unknown 3', 'unknown 3'],
    ],
    [
      'a service beside any port',
      ['Source,Destination,Service,Port,Action', '10.0.0.5,10.0.1.21,SSH,any,allow'],
      ['unknown 2', 'unknown 2'],
    ],
    [
      'any service beside any port',
      ['Source,Destination,Service,Port,Action', '10.0.0.5,10.0.1.21,any,any,allow'],
      ['open 2', 'open 2'],
    ],
    [
      'a protocol beside any port',
      ['Source,Destination,Service,Port,Action', '10.0.0.5,10.0.1.21,TCP,any,allow'],
      ['open 2', 'open 2'],
    ],
  ])('%s', (_, lines, right) => {
    expect(verdicts(lines.join('\n'))).toEqual(right);
  });
});

describe('remarks', () => {
  const review = (remark: string): readonly string[] =>
    verdicts(`Source,Destination,Port,Action,Comment\n10.0.0.5,any,any,allow,"${remark}"`);

  test.each([
    'expires 31/12/2021',
    'on hold',
    'closed',
    'awaiting approval',
    'switched off',
    'no longer used',
    'to be opened in May',
    'currently blocked upstream',
    'replaced by rule 12',
    'only during maintenance',
    'weekdays 9-17 only',
    'UDP only',
    'Deny',
    '2021年3月末まで',
    '期限：2021/3/31',
    '遮断中',
    '保留',
    'クローズ済み',
    '未実施',
    '12/1から開放',
    '要確認',
    '使用終了',
    '変更前',
    '平日9時～17時のみ',
    '障害時のみ',
    '拒否',
    '×',
  ])('%s: uncertain', (remark) => {
    expect(review(remark)).toEqual(['unknown 2', 'unknown 2']);
  });

  test.each([
    'Backup window 22:00-06:00 daily',
    'reverse-proxy access',
    'Block storage replication',
    'for backup only',
    'Never delete',
    'Expires: never',
    'CHG0031234 approved by J. Doe on 2023-05-01',
    '毎日22時～翌6時に実行',
    '2021年4月1日追加',
    'プロキシからESXiまでの通信',
    '遮断時は業務影響あり',
    '期限なし',
    '無期限',
    '削除不可',
    'ステートフルのため戻り不要',
  ])('%s: no matter', (remark) => {
    expect(review(remark)).toEqual(['open 2', 'open 2']);
  });

  test('the name of a rule that denies may say so', () => {
    expect(
      verdicts('Name,Source,Destination,Port,Action\nDeny blocked,any,any,443,deny\n全拒否,any,any,any,deny'),
    ).toEqual(['blocked 2', 'blocked 3']);
  });
});

describe('cells', () => {
  test.each([
    ['443 (HTTPS)', 'open', 'missing'],
    ['443/tcp (https)', 'open', 'missing'],
    ['443 (HTTP)', 'unknown', 'unknown'],
    ['tcp/443/https', 'open', 'missing'],
    ['HTTPS TCP 443', 'open', 'missing'],
    ['HTTP/HTTPS', 'open', 'missing'],
    ['HTTPS(443/tcp), NFC(902/tcp)', 'open', 'open'],
    ['VMware NFC (TCP 902)', 'missing', 'open'],
    ['VMware NFC (source TCP 902)', 'unknown', 'unknown'],
    ['443（停止）', 'unknown', 'unknown'],
    ['TCP dst port 443', 'open', 'missing'],
    ['宛先ポート443', 'open', 'missing'],
    ['TCP src 443', 'unknown', 'unknown'],
    ['17/443', 'missing', 'missing'],
    ['6/443', 'open', 'missing'],
    ['tcp/443:1024-65535', 'open', 'missing'],
    ['tcp/8443:443', 'unknown', 'unknown'],
    ['500+', 'missing', 'open'],
    ['500以上', 'missing', 'open'],
    ['443未満', 'missing', 'missing'],
    ['gt 500', 'missing', 'open'],
    ['900‑910', 'missing', 'open'],
    ['900ー910', 'missing', 'open'],
    ['443・902', 'open', 'open'],
    ['443・902/TCP', 'open', 'open'],
    ['443,902（UDP）', 'unknown', 'missing'],
    ['443(TCP), 902(UDP)', 'open', 'missing'],
    ['①443 ②902', 'open', 'open'],
    ['any tcp', 'open', 'open'],
  ])('service %j: %s, %s', (service, ...right) => {
    const found = verdicts(`Source,Destination,Service\n10.0.0.5,10.0.1.21,"${service}"`);
    expect(found.map((verdict) => verdict.split(' ')[0])).toEqual(right);
  });

  test.each([
    ['IPv4 TCP', 'open'],
    ['IPv6 TCP', 'unknown'],
    ['tcp-udp', 'open'],
    ['TCP (HTTPS)', 'open'],
    ['HTTPS (UDP)', 'unknown'],
  ])('protocol %j: %s', (protocol, right) => {
    const [found] = verdicts(`Source,Destination,Protocol,Port\n10.0.0.5,10.0.1.21,${protocol},443`);
    expect(found?.split(' ')[0]).toBe(right);
  });

  test.each([
    ['許可する', 'open'],
    ['許可（ログあり）', 'open'],
    ['Allow & Log', 'open'],
    ['◎', 'open'],
    ['許可（一部）', 'unknown'],
    ['許可予定', 'unknown'],
    ['Log', 'unknown'],
    ['許可しない', 'blocked'],
    ['ドロップ', 'blocked'],
    ['Deny (log)', 'blocked'],
  ])('action %j: %s', (action, right) => {
    const [found] = verdicts(`Source,Destination,Port,Action\n10.0.0.5,10.0.1.21,443,${action}`);
    expect(found?.split(' ')[0]).toBe(right);
  });
});
