import {matrix} from '../../src/matrix/matrix';
import {selectPorts} from '../../src/matrix/select';
import type {Locale} from '../builtPages';

/** A reader's query and what it must find. */
export interface ExpectedQuery {
  readonly locale: Locale;
  readonly query: string;
  /** The page that must come first; if several are equally right, any of them. */
  readonly first: string | readonly string[];
  /** Pages that must also be among the results. */
  readonly finds?: readonly string[];
}

const proxyToCloud = '/connections/vmw-proxy-cloud-443';
const proxyToVcenter = '/connections/vmw-proxy-vcenter-443';
const proxyToStandalone = '/connections/vmw-proxy-esxi-standalone-443';
const proxyToHost = '/connections/vmw-proxy-esxi-vcenter-902';
const proxyToGuest = '/connections/vmw-proxy-guest-3542';
const insideGuest = '/connections/vmw-guest-3545';
const proxyToWindows = '/connections/vmw-proxy-winvm-3389';
const proxyToLinux = '/connections/vmw-proxy-linuxvm-22';
const proxyToTime = '/connections/vmw-proxy-ntp-123';
const proxyToEsxiForChecks = '/connections/vmw-proxy-esxi-draas-check-443';
const proxyToEsxiForGuests = '/connections/vmw-proxy-esxi-guest-operations-443';
const toCloudCache = '/connections/vmw-proxy-cloudcache-443';
const fromCloudCache = '/connections/vmw-cloudcache-cloud-443';

/** What readers search for, in their own words. */
export const queries: readonly ExpectedQuery[] = [
  // Ports, as people write them.
  {locale: 'ja', query: '902', first: '/ports/902', finds: [proxyToHost]},
  {locale: 'ja', query: '９０２', first: '/ports/902', finds: [proxyToHost]},
  {locale: 'ja', query: 'TCP/902', first: '/ports/902', finds: [proxyToHost]},
  {locale: 'ja', query: '902/tcp', first: '/ports/902', finds: [proxyToHost]},
  {
    locale: 'ja',
    query: 'ポート443',
    first: '/ports/443',
    finds: [proxyToCloud, proxyToVcenter, fromCloudCache],
  },
  {locale: 'ja', query: 'ﾎﾟｰﾄ443', first: '/ports/443', finds: [proxyToCloud]},
  {locale: 'ja', query: '443番', first: '/ports/443', finds: [proxyToCloud]},
  {locale: 'ja', query: 'UDP 123', first: '/ports/123', finds: [proxyToTime]},
  {
    locale: 'ja',
    query: '3540～3550',
    first: ['/ports/3542', '/ports/3545'],
    finds: [proxyToGuest, insideGuest],
  },
  {locale: 'ja', query: '3389/22', first: '/ports/3389', finds: ['/ports/22', proxyToWindows, proxyToLinux]},
  {locale: 'ja', query: '902 esxi', first: '/ports/902', finds: [proxyToHost]},
  {locale: 'ja', query: '10.0.0.5:51515 -> 10.0.0.6:902 tcp', first: '/ports/902', finds: [proxyToHost]},
  {locale: 'ja', query: '8443', first: listedNear(8443)},
  {locale: 'en', query: '443', first: '/ports/443', finds: [proxyToCloud, proxyToStandalone]},
  {locale: 'en', query: 'port 22', first: '/ports/22', finds: [proxyToLinux]},
  {locale: 'en', query: 'tcp:3542', first: '/ports/3542', finds: [proxyToGuest]},
  {locale: 'en', query: 'TCP 3389', first: '/ports/3389', finds: [proxyToWindows]},
  {locale: 'en', query: '123/udp', first: '/ports/123', finds: [proxyToTime]},
  {locale: 'en', query: '４４３', first: '/ports/443', finds: [proxyToCloud]},
  {
    locale: 'en',
    query: 'ports 3540-3550',
    first: ['/ports/3542', '/ports/3545'],
    finds: [proxyToGuest, insideGuest],
  },
  {locale: 'en', query: '443 vcenter', first: '/ports/443', finds: [proxyToVcenter]},
  {
    locale: 'en',
    query: 'IN= OUT=eth0 SRC=10.0.0.5 DST=10.0.0.6 PROTO=TCP SPT=51515 DPT=902',
    first: '/ports/902',
    finds: [proxyToHost],
  },

  // Names of products and processes, in both languages on both sites.
  {
    locale: 'ja',
    query: 'バックアッププロキシ',
    first: proxyToCloud,
    finds: ['/endpoints/backup-proxy', proxyToTime],
  },
  {locale: 'ja', query: 'ﾊﾞｯｸｱｯﾌﾟﾌﾟﾛｷｼ', first: proxyToCloud, finds: ['/endpoints/backup-proxy']},
  {locale: 'ja', query: 'backup proxy', first: proxyToCloud, finds: ['/endpoints/backup-proxy']},
  {locale: 'ja', query: 'プロキシ', first: proxyToCloud, finds: ['/endpoints/backup-proxy']},
  {locale: 'ja', query: 'ＥＳＸｉ', first: [proxyToStandalone, proxyToHost], finds: ['/endpoints/esxi-host']},
  {
    locale: 'ja',
    query: 'スタンドアロン ESXi',
    first: proxyToStandalone,
    finds: ['/guide/vmware-backup#standalone'],
  },
  {locale: 'ja', query: 'vCenter', first: proxyToVcenter, finds: ['/endpoints/vcenter-server']},
  {locale: 'ja', query: 'VC', first: proxyToVcenter, finds: ['/endpoints/vcenter-server']},
  {locale: 'ja', query: 'vcentr', first: proxyToVcenter, finds: ['/endpoints/vcenter-server']},
  {
    locale: 'ja',
    query: 'CloudCache',
    first: [toCloudCache, fromCloudCache],
    finds: ['/endpoints/cloudcache', '/guide/cloudcache'],
  },
  {
    locale: 'ja',
    query: 'クラウドキャッシュ',
    first: [toCloudCache, fromCloudCache],
    finds: ['/endpoints/cloudcache', '/guide/cloudcache'],
  },
  {
    locale: 'ja',
    query: 'guestossvc',
    first: [proxyToGuest, insideGuest],
    finds: ['/endpoints/guestossvc', '/guide/sql-server#processes'],
  },
  {locale: 'ja', query: 'guestosvc', first: [proxyToGuest, insideGuest], finds: ['/endpoints/guestossvc']},
  {
    locale: 'ja',
    query: 'SQL 実行サービス',
    first: insideGuest,
    finds: ['/endpoints/phoenix-sql-guest-plugin'],
  },
  {
    locale: 'ja',
    query: 'リモートデスクトップ',
    first: proxyToWindows,
    finds: ['/guide/disaster-recovery#checks'],
  },
  {
    locale: 'ja',
    query: 'タイムサーバー',
    first: proxyToTime,
    finds: ['/endpoints/ntp-server', '/guide/time-sync'],
  },
  {locale: 'ja', query: 'VixDiskLib', first: proxyToHost, finds: ['/guide/vmware-backup#transport-modes']},
  {locale: 'en', query: 'backup proxy', first: proxyToCloud, finds: ['/endpoints/backup-proxy']},
  {locale: 'en', query: 'backup proxi', first: proxyToCloud, finds: ['/endpoints/backup-proxy']},
  {locale: 'en', query: 'バックアッププロキシ', first: proxyToCloud, finds: ['/endpoints/backup-proxy']},
  {locale: 'en', query: 'ESX', first: [proxyToStandalone, proxyToHost], finds: ['/endpoints/esxi-host']},
  {locale: 'en', query: 'vcenter', first: proxyToVcenter, finds: ['/endpoints/vcenter-server']},
  {
    locale: 'en',
    query: 'Pheonix',
    first: [proxyToCloud, toCloudCache, fromCloudCache],
    finds: ['/endpoints/phoenix-cloud'],
  },
  {
    locale: 'en',
    query: 'cloud cache',
    first: [toCloudCache, fromCloudCache],
    finds: ['/endpoints/cloudcache', '/guide/cloudcache'],
  },
  {
    locale: 'en',
    query: 'Druva Cloud',
    first: [proxyToCloud, fromCloudCache],
    finds: ['/endpoints/phoenix-cloud'],
  },
  {
    locale: 'en',
    query: 'PhoenixSQLGuestPlugin',
    first: insideGuest,
    finds: ['/endpoints/phoenix-sql-guest-plugin', '/guide/sql-server#processes'],
  },
  {
    locale: 'en',
    query: 'time server',
    first: proxyToTime,
    finds: ['/endpoints/ntp-server', '/guide/time-sync'],
  },
  {locale: 'en', query: 'remote desktop', first: proxyToWindows, finds: ['/guide/disaster-recovery#checks']},
  {locale: 'en', query: 'RDP', first: proxyToWindows, finds: ['/endpoints/windows-vm']},
  {locale: 'en', query: 'SSH', first: proxyToLinux, finds: ['/endpoints/linux-vm']},

  // Tasks.
  {locale: 'ja', query: '時刻同期', first: proxyToTime, finds: ['/scenarios/time-sync', '/guide/time-sync']},
  {
    locale: 'ja',
    query: 'リストア',
    first: proxyToCloud,
    finds: ['/scenarios/restore', '/scenarios/dr-restore', '/guide/sql-server#restore'],
  },
  {locale: 'ja', query: '復元', first: proxyToCloud, finds: ['/scenarios/restore']},
  {
    locale: 'ja',
    query: '災害復旧',
    first: [proxyToWindows, proxyToLinux, proxyToEsxiForChecks],
    finds: ['/scenarios/draas', '/guide/disaster-recovery'],
  },
  {
    locale: 'ja',
    query: 'アプリケーション対応バックアップ',
    first: [proxyToGuest, insideGuest, proxyToEsxiForGuests],
    finds: ['/scenarios/sql-server-backup', '/guide/sql-server'],
  },
  {
    locale: 'en',
    query: 'disaster recovery',
    first: [proxyToWindows, proxyToLinux, proxyToEsxiForChecks],
    finds: ['/scenarios/draas', '/guide/disaster-recovery'],
  },
  {
    locale: 'en',
    query: 'SQL Server restore',
    first: [proxyToGuest, insideGuest, proxyToEsxiForGuests],
    finds: ['/scenarios/sql-server-restore', '/guide/sql-server#restore'],
  },
  {locale: 'en', query: 'time sync', first: proxyToTime, finds: ['/scenarios/time-sync', '/guide/time-sync']},
  {locale: 'en', query: '時刻同期', first: proxyToTime, finds: ['/scenarios/time-sync', '/guide/time-sync']},

  // Labels and transports.
  {
    locale: 'ja',
    query: 'TLS',
    first: [proxyToCloud, toCloudCache, fromCloudCache],
    finds: ['/guide/protocols#tls'],
  },
  {
    locale: 'ja',
    query: 'SSL',
    first: [proxyToVcenter, proxyToStandalone, proxyToGuest, insideGuest],
    finds: ['/guide/protocols#ssl'],
  },
  {
    locale: 'en',
    query: 'udp',
    first: [proxyToTime, proxyToHost, proxyToWindows],
    finds: ['/guide/protocols#udp', '/guide/check-a-port#udp'],
  },

  // Sections of the guide.
  {locale: 'ja', query: '戻りの通信', first: '/guide/direction#return-traffic'},
  {locale: 'ja', query: 'return traffic', first: '/guide/direction#return-traffic'},
  {locale: 'ja', query: 'エフェメラルポート', first: '/guide/direction#ports'},
  {locale: 'ja', query: 'TLS インスペクション', first: '/guide/protocols#tls-inspection'},
  {locale: 'ja', query: '用語集', first: '/guide/glossary'},
  {locale: 'ja', query: 'HotAdd', first: '/guide/vmware-backup#transport-modes'},
  {
    locale: 'ja',
    query: 'トランスポートモード',
    first: [proxyToHost, '/guide/vmware-backup#transport-modes'],
    finds: ['/guide/vmware-backup#transport-modes'],
  },
  {
    locale: 'ja',
    query: '時計 ずれ',
    first: [proxyToTime, '/guide/time-sync#clock-skew'],
    finds: ['/guide/time-sync#clock-skew'],
  },
  {locale: 'ja', query: 'うまくいかない', first: '/guide/sql-server#troubleshooting'},
  {locale: 'en', query: 'return traffic', first: '/guide/direction#return-traffic'},
  {locale: 'en', query: '戻りの通信', first: ['/guide/direction#return-traffic', '/guide/direction']},
  {locale: 'en', query: 'dynamic port', first: '/guide/direction#ports'},
  {locale: 'en', query: 'TLS inspection', first: '/guide/protocols#tls-inspection'},
  {locale: 'en', query: 'glossary', first: '/guide/glossary'},
  {locale: 'en', query: '用語集', first: '/guide/glossary'},
  {locale: 'en', query: 'NBDSSL', first: '/guide/vmware-backup#transport-modes'},
  {locale: 'en', query: 'troubleshooting', first: '/guide/sql-server#troubleshooting'},
];

/** The pages of the two listed ports with the nearest numbers. */
function listedNear(asked: number): readonly string[] {
  return [...selectPorts(matrix)]
    .sort((a, b) => Math.abs(a - asked) - Math.abs(b - asked))
    .slice(0, 2)
    .map((port) => `/ports/${port}`);
}
