/**
 * Words of questions and error messages that say nothing about which connection is meant; one of them may still occur in
 * a row, and would hide the other rows of a port.
 */
const everyday = new Set(
  [
    'a an the this that these those is are was were be been am it its do does did done has have had i we you my our your',
    'not no and or if but so as of in on at by with without via for to from into out over through between both also only',
    "which what where why when how who whether can cannot can't could should shall must may might will would",
    'need needs needed require requires required use uses used using port ports number numbers open opened opening opens',
    'close closed closing reach reached reachable unreachable work works working please help check checking test testing',
    'connect connects connected connecting connection connections connectivity disconnect disconnected',
    'traffic communication communicate packet packets flow flows session sessions request requests response handshake syn ack rst',
    'refuse refused refusing reject rejected deny denied drop dropped drops block blocked blocking blocks filter filtered',
    'allow allowed permit permitted accept accepted fail fails failed failing failure error errors errno err code message',
    'timeout timeouts timed time-out reset lost problem problems issue issues warning fatal exception unable attempt attempts',
    'host hosts ip address addresses incoming outgoing nc ncat netcat telnet nmap curl ping traceroute tnc test-netconnection',
    '通信 接続 接続先 接続元 疎通 疎通確認 確認 試験 テスト 必要 必要か 不要 要否 要件 方法 一覧 設定 できる できない できません',
    '失敗 失敗する 拒否 拒否される 拒否された 遮断 許可 許可する 破棄 ブロック ブロックされる タイムアウト エラー エラーコード 障害 問題 原因',
    '開ける 開放 開放する 閉じる 使う 使用 使用する 利用 届かない つながらない 繋がらない 接続できない 接続エラー 接続拒否 通信エラー 通信できない',
    'する ですか ますか か なぜ 何 どの どれ 教えて ポート ポート番号 番 番号 トラフィック パケット',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a folded word is one that people write around a port. */
export function isEverydayWord(word: string): boolean {
  return everyday.has(word);
}
