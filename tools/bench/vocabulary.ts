/** A text in both languages. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

type Several = readonly [Bilingual, ...Bilingual[]];

/** The kinds of endpoints in the synthetic matrix; each occurs at several places. */
export const roles: Several = [
  {ja: 'バックアッププロキシ', en: 'backup proxy'},
  {ja: 'メディアサーバー', en: 'media server'},
  {ja: '管理サーバー', en: 'management server'},
  {ja: 'ストレージノード', en: 'storage node'},
  {ja: 'ESXi ホスト', en: 'ESXi host'},
  {ja: 'vCenter Server', en: 'vCenter server'},
  {ja: 'Hyper-V ホスト', en: 'Hyper-V host'},
  {ja: 'データベースサーバー', en: 'database server'},
  {ja: 'ファイルサーバー', en: 'file server'},
  {ja: 'ディレクトリサーバー', en: 'directory server'},
  {ja: 'キャッシュサーバー', en: 'cache server'},
  {ja: 'NTP サーバー', en: 'NTP server'},
  {ja: 'DNS サーバー', en: 'DNS server'},
  {ja: '監視サーバー', en: 'monitoring server'},
  {ja: 'ログ収集サーバー', en: 'log collector'},
  {ja: 'ライセンスサーバー', en: 'licence server'},
];

/** Where the endpoints are located. */
export const sites: Several = [
  {ja: '東京', en: 'Tokyo'},
  {ja: '大阪', en: 'Osaka'},
  {ja: '本社', en: 'headquarters'},
  {ja: '災害対策拠点', en: 'recovery site'},
  {ja: '検証環境', en: 'test lab'},
];

/** What a connection does, to what and when: a purpose combines one of each. */
export const deeds: Several = [
  {ja: '読み取る', en: 'read'},
  {ja: '書き込む', en: 'write'},
  {ja: '同期する', en: 'synchronize'},
  {ja: '検証する', en: 'verify'},
  {ja: '一覧にする', en: 'list'},
  {ja: '転送する', en: 'transfer'},
  {ja: '暗号化する', en: 'encrypt'},
  {ja: '復元する', en: 'restore'},
  {ja: '監視する', en: 'monitor'},
  {ja: '登録する', en: 'register'},
  {ja: '照会する', en: 'query'},
  {ja: '複製する', en: 'replicate'},
];

export const objects: Several = [
  {ja: '仮想マシンのデータ', en: 'virtual machine data'},
  {ja: 'スナップショット', en: 'snapshots'},
  {ja: 'カタログ', en: 'the catalogue'},
  {ja: 'ジョブの状態', en: 'job states'},
  {ja: '差分ブロック', en: 'changed blocks'},
  {ja: 'トランザクションログ', en: 'transaction logs'},
  {ja: 'ライセンス', en: 'licences'},
  {ja: '証明書', en: 'certificates'},
  {ja: '時刻', en: 'the time'},
  {ja: '名前解決の結果', en: 'name lookups'},
  {ja: 'ユーザーアカウント', en: 'user accounts'},
  {ja: '監査ログ', en: 'audit logs'},
  {ja: 'ディスクイメージ', en: 'disk images'},
  {ja: '設定', en: 'settings'},
  {ja: '更新プログラム', en: 'updates'},
  {ja: 'テープの索引', en: 'tape indexes'},
];

export const occasions: Several = [
  {ja: 'フルバックアップの際に', en: 'during a full backup'},
  {ja: '増分バックアップの際に', en: 'during an incremental backup'},
  {ja: '復元の際に', en: 'during a restore'},
  {ja: '災害対策の切り替えの際に', en: 'during a failover'},
  {ja: '夜間の点検の際に', en: 'during the nightly check'},
  {ja: 'エージェントの導入の際に', en: 'when an agent is installed'},
  {ja: '登録の際に', en: 'at registration'},
  {ja: '起動の際に', en: 'at start-up'},
  {ja: '保守の際に', en: 'during maintenance'},
  {ja: '移行の際に', en: 'during a migration'},
];
