import type {Locale} from '../builtPages';

/** Queries by people who do not know this guide's terms, with a page that must be among the first three. */
export interface VocabularyQuery {
  readonly locale: Locale;
  readonly query: string;
  readonly answer: string;
}

const check = '/guide/check-a-port';
const allowlist = '/endpoints/phoenix-cloud';
const notCovered = '/guide/direction#not-covered';
const fromGuest = '/guide/direction#from-the-guest';
const request = '/guide/firewall-request';
const productNames = '/guide/product-names';
const inspection = '/guide/protocols#tls-inspection';

const answers: readonly (readonly [Locale, string, readonly string[]])[] = [
  [
    'ja',
    check,
    [
      '疎通',
      '疎通確認',
      '疎通確認コマンド',
      'telnet',
      'ポートが開いているか確認',
      'Test-NetConnection',
      'nc コマンド',
    ],
  ],
  ['ja', fromGuest, ['guest VM からクラウドへ', '仮想マシンからクラウドへの通信']],
  ['ja', request, ['申請の進め方', '申請書の書き方']],
  ['ja', productNames, ['製品名', '旧製品名', '名称変更']],
  ['ja', '/guide/host-names', ['許可リスト', 'ホワイトリスト', 'FQDN']],
  ['ja', '/guide/direction#named-ports', ['インバウンド', 'DNS']],
  ['ja', '/guide/cloudcache#rules', ['CloudCache ポート', 'CloudCache のポート']],
  ['ja', '/guide/cloudcache#links-to-the-cloud', ['無通信タイムアウト', '常時接続']],
  ['ja', '/guide/sources#contradictions', ['未確定', '食い違い']],
  ['ja', '/guide/disaster-recovery#checks', ['3389 なぜ必要']],
  ['ja', '/guide/disaster-recovery#transport', ['SSH 22 必要か']],
  ['ja', '/guide/vmware-backup#contradictions', ['ESXi 443 必要か', 'スタンドアロン 902']],
  ['ja', '/connections/vmw-proxy-vcenter-443', ['vCenter 443']],
  ['ja', '/connections/vmw-proxy-winvm-3389', ['RDP 必要']],
  ['ja', '/ports/2049', ['2049']],
  ['ja', '/ports/8082', ['8082']],
  ['ja', '/ports/53', ['53']],
  [
    'ja',
    allowlist,
    [
      '許可リスト',
      'ホワイトリスト',
      'FQDN',
      '許可するホスト名',
      'ワイルドカード',
      'URL フィルタリング',
      'グローバル IP',
      '閉域網',
    ],
  ],
  ['ja', inspection, ['プロキシ経由', 'Web プロキシ', 'プロキシサーバー', 'SSL インスペクション', 'SSL復号']],
  [
    'ja',
    '/guide/overview',
    ['通信要件', '通信要件一覧', 'ファイアウォール要件', 'ポート要件', 'ネットワーク要件'],
  ],
  ['ja', notCovered, ['インバウンド', '22 インバウンド', 'ファイルリストア', 'DNS', '名前解決']],
  ['ja', '/guide/protocols#ssl', ['TLS 1.2', 'TLS バージョン', 'TLS 1.2 ですか']],
  ['ja', '/guide/protocols#unstated', ['平文']],
  ['ja', '/guide/check-a-port#tls-test', ['自己署名証明書', '証明書エラー']],
  ['ja', '/guide/sources#not-found', ['GovCloud']],
  ['ja', '/guide/vmware-backup#through-vcenter', ['vMotion', 'DRS']],
  [
    'ja',
    '/plan',
    [
      '設定例 FortiGate',
      'Cisco ASA 設定例',
      'コンフィグ',
      'Excel ダウンロード',
      'PDF',
      'ポート開放',
      'ポート解放',
      'FW 申請',
      'ファイアウォール申請',
      '申請書',
    ],
  ],
  ['ja', '/guide/sql-server#troubleshooting', ['接続できない', 'つながらない', 'UTM', 'アンチウイルス']],
  ['ja', '/guide/check-a-port#where', ['踏み台', '踏み台サーバー']],
  ['ja', '/guide/direction', ['方向', '通信方向']],
  ['ja', '/guide/firewall-request#hosts', ['送信元 IP 固定']],
  ['ja', '/guide/sources#pages', ['参照元']],
  ['ja', '/plan#outputs', ['FortiGate']],
  [
    'ja',
    '/guide/direction#return-traffic',
    ['戻りのポート', '戻り通信', '双方向', 'ACL', 'セキュリティグループ', '902番は双方向で必要ですか'],
  ],
  ['ja', '/guide/direction#ports', ['送信元ポート', 'エフェメラルポート']],
  ['ja', '/guide/direction#from-backup-proxy', ['アウトバウンド']],
  ['ja', '/guide/vmware-backup#disk-port-transport', ['902 udp 必要', 'UDP 902']],
  ['ja', '/guide/vmware-backup#transport-modes', ['HotAdd', 'NBD']],
  ['ja', '/connections/vmw-proxy-cloudcache-443', ['CloudCache ポート']],
  [
    'en',
    check,
    ['connectivity test', 'telnet', 'test port', 'check if a port is open', 'Test-NetConnection'],
  ],
  ['en', fromGuest, ['guest VM to the cloud', 'guest VM to cloud']],
  ['en', request, ['request a firewall rule', 'file a request']],
  ['en', productNames, ['product names', 'former name']],
  ['en', '/guide/host-names', ['allowlist', 'hostnames to allow']],
  ['en', '/guide/direction#named-ports', ['inbound', 'DNS']],
  ['en', '/guide/cloudcache#rules', ['which ports does CloudCache need', 'CloudCache ports']],
  ['en', '/guide/cloudcache#links-to-the-cloud', ['idle timeout', 'persistent connection']],
  ['en', '/connections/vmw-proxy-vcenter-443', ['443 vcenter']],
  ['en', '/ports/2049', ['2049']],
  ['en', '/ports/8082', ['8082']],
  ['en', '/ports/53', ['53']],
  ['en', allowlist, ['allow list', 'allowlist', 'FQDN', 'hostnames to allow', 'wildcard']],
  ['en', inspection, ['web proxy', 'SSL inspection']],
  ['en', '/guide/overview', ['firewall requirements', 'port requirements', 'network requirements']],
  ['en', notCovered, ['inbound', 'open inbound to the proxy', 'DNS']],
  ['en', '/guide/protocols#ssl', ['TLS 1.2', 'is it TLS 1.2']],
  [
    'en',
    '/guide/direction#return-traffic',
    ['return traffic', 'both directions', 'does the proxy need 902 both ways'],
  ],
  ['en', '/guide/direction#ports', ['ephemeral ports', 'source port']],
  ['en', '/guide/vmware-backup#disk-port-transport', ['902 udp', 'do I need UDP 902']],
  ['en', '/connections/vmw-proxy-cloudcache-443', ['which ports does CloudCache need']],
];

export const vocabulary: readonly VocabularyQuery[] = answers.flatMap(([locale, answer, queries]) =>
  queries.map((query) => ({locale, query, answer})),
);
