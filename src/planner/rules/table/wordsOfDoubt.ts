/**
 * Words that make what stands beside them uncertain, after `normalizeForSearch`. A review must not be surer than its
 * table, so the lists are wide: what they match is reported and not judged.
 */

/** An exception or a former value in a cell of addresses, ports or protocols. */
export const exceptionWords =
  /[!¬≠]|<>|\b(?:not|no|except(?:ing|ions?)?|exclud(?:e[sd]?|ing)|exclusive|excl|without|w\/o|other than|but|minus|apart|save for|unless|only|was|were|old|former(?:ly)?|previous(?:ly)?|until|till|ohne|außer|ausser|ausgenommen|nicht|sauf|excepté|hormis|hors|sans|excepto|salvo|sin|tranne|eccetto|senza|behalve|zonder)\b|кроме|без|以外|除|のぞ|対象外|ただし|但し|但|抜き|非|不可|旧|変更前|のみ|不含|不包括|排除|제외/u;

/** In a name, a remark, a number or a type: the row may not be in force, or only for some traffic. */
export const inactiveWords =
  /\b(?:disabled?|inactive|deactivated?|expired?|obsolete|deprecated|decommission\w*|remove[ds]?|to be removed|delete[ds]?|revoked?|rejected|withdrawn|cancell?ed|pending|draft|planned|unused|not (?:in use|used|applied|implemented|approved|active|enabled)|intrazone|interzone|ipv6|return traffic|reply traffic|established|except\w*|exclud\w*|temporar\w*)\b|無効|廃止|削除|撤去|停止(?!時)|取消|取り消|取下|未使用|未設定|未承認|未適用|未開放|未申請|申請中|検討中|承認待ち|却下|期限切れ|失効|一時的|(?:適用|設定|開放|開始|申請|実施)予定|戻り(?:通信|パケット)|応答(?:通信|パケット)|除く|除外|以外|ただし|但し/u;

/** In such a cell of a table without a column of directions: the row may be about the other direction. */
export const directionWords = /\b(?:ingress|egress|inbound|outbound)\b/u;

/** In a row of its own: which rules follow, or that rules are missing here. */
export const sectionWords = {
  action:
    /\b(?:den(?:y|ied)|drop(?:ped)?|reject(?:ed)?|block(?:ed)?|discard|allow(?:ed)?|accept(?:ed)?|permit(?:ted)?)\b|許可|拒否|遮断|禁止|破棄/u,
  direction:
    /\b(?:inbound|outbound|ingress|egress|incoming|outgoing)\b|受信|送信(?!元|先)|インバウンド|アウトバウンド|上り|下り|内向き|外向き/u,
  gap: /\.{3}|…|‥|⋮|\b(?:snip(?:ped)?|truncated|omitted|continued|etc)\b|中略|前略|後略|省略|以下略|抜粋|同上|続く/u,
} as const;
