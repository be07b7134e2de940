/**
 * Words that make what stands beside them uncertain, after `normalizeForSearch`. A review must not be surer than its
 * table, so the lists are wide: what they match is reported and not judged.
 */

/** An exception or a former value in a cell of addresses, ports or protocols. */
export const exceptionWords =
  /[!¬≠]|<>|\b(?:not|no|except(?:ing|ions?)?|exclud(?:e[sd]?|ing)|exclusive|excl|without|w\/o|other than|but|minus|apart|save for|unless|only|was|were|old|former(?:ly)?|previous(?:ly)?|until|till|ohne|außer|ausser|ausgenommen|nicht|sauf|excepté|hormis|hors|sans|excepto|salvo|sin|tranne|eccetto|senza|behalve|zonder)\b|кроме|без|以外|除|のぞ|対象外|ただし|但し|但|抜き|非|不可|旧|変更前|のみ|不含|不包括|排除|제외/u;

/** In a name, a remark, a number or a type: the row may not be in force, or only for some traffic. */
export const inactiveWords =
  /\b(?:disabled?|inactive|deactivated?|obsolete|deprecated|decommission\w*|remove[ds]?|(?<!never |not )delete[ds]?|revoked?|rejected|withdrawn|cancell?ed|pending|draft|planned|unused|not (?:in use|used|applied|implemented|approved|active|enabled)|intrazone|interzone|ipv6|return traffic|reply traffic|established|except\w*|exclud\w*|temporar\w*|expir(?!\w* ?:? ?(?:never|none))\w*|on hold|closed|todo|tb[adc]|not yet|to be \w+ed|replaced|superseded|proposed|until|till|valid (?:to|through|from)|reverse direction|a?waiting (?:for )?approval|(?:switched|turned|currently|is) off|no longer|not working|suspended|ceased|retired|end of life|eol|roll(?:ed)? ?back|shadowed|on demand|on request|ad hoc|(?:changed|moved) to)\b|^(?:off|close|\?+|未|(?:申請|設定|開放)?解除)$|exp\.|無効|廃止|廃棄|閉鎖|凍結|休止|(?:使用|利用|で|^)終了|削除(?!不可|禁止)|撤去|停止(?!時)|取消|取り消|取り?下|差し?戻|コメントアウト|(?:^|[、。,])不要|(?:使われて|使用して|使って|利用して)い?ない|条件付|(?:別途|再)申請|来期|(?:開放|移行|切替)前|旧(?:ルール|規則|設定|環境)|に変更|未(?:使用|設定|承認|適用|開放|申請|実施|対応|完了|登録|着手|確定|確認|反映|導入|作業|利用|許可|定(?!義))|(?:申請|検討|確認|調査|対応|遮断|閉塞|調整|作業)中|(?:承認|開放|適用|確認|作業)待ち|却下|失効|一時(?:的|開放|利用)|臨時|暫定|仮(?:設定|登録|開放)|保留|閉塞|クローズ|変更前|要(?:確認|検討|調整|見直し)|(?<!無)期限(?!(?:は|が)?:?(?:なし|無|ない))|期間限定|[\d年月日末頃]\s*(?:まで|迄)|から(?:開放|有効|適用|利用|使用)|(?:適用|設定|開放|開始|申請|実施|追加|変更|利用)予定|戻り(?:通信|パケット)(?!.*(?:不要|自動))|応答(?:通信|パケット)|除く|除外|以外|ただし|但し/u;

/** In such a cell: only at some times. */
export const someTimeWords =
  /\bonly (?:from \d|from the|during|when|while|if|in|on|at|after|before)\b|\b(?:weekday|weekend|hour|night|maintenance|emergenc)\w*\b.{0,16}\bonly\b|\b(?:udp|icmp|dr) only\b|\bemergency\b|\bduring (?:maintenance|dr\b|(?:business|office|working) hours)|(?:時|間|日|平日|休日|\d)(?:帯|中)?のみ|(?:udp|icmp)のみ|のみ(?:開放|許可|有効)|(?:障害|緊急|必要|作業|メンテ|メンテナンス|有事|災害)時/u;

/** In such a cell of a row that allows: it may not. */
export const contradictingWords =
  /^(?:deny|drop|block|reject|ng|[×✕✖✗☓]|不可)$|\b(?:den(?:y|ies) (?:all|any)|denied|blocked|dropped)\b|\bnot (?:allowed|permitted)\b|\b(?:prohibited|forbidden|disallowed)\b|拒否(?!ログ)|遮断(?!時|する|した|され|の影響)|(?<!削除|変更)禁止|不許可|許可し(?:ない|ません)|通信不可/u;

/** In such a cell of a table without a column of directions: the row may be about the other direction. */
export const directionWords = /\b(?:ingress|egress|inbound|outbound)\b/u;

/** In a row of its own: which rules follow, or that rules are missing here. */
export const sectionWords = {
  action:
    /\b(?:den(?:y|ied|ies)|drop(?:ped)?|reject(?:ed)?|block(?:ed)?|discard|prohibit(?:ed|s)?|forbid(?:den)?|disallow(?:ed)?|allow(?:ed)?|accept(?:ed)?|permit(?:ted)?)\b|許可|拒否|遮断|禁止|破棄|不可|ブロック|ドロップ|リジェクト/u,
  denial:
    /\b(?:den(?:y|ied|ies)|drop(?:ped|s)?|reject(?:ed|s)?|block(?:ed|s|list)?|clos(?:e|ed|ing)|discard(?:ed)?|prohibit\w*|forbid(?:den)?|disallow(?:ed)?|not (?:allowed|permitted)|remov\w+|delet\w+|(?:black|deny)list(?:ed)?)\b|拒否|遮断|禁止|破棄|閉塞|ブラックリスト|拒否リスト|不許可|不可|許可し(?:ない|ません)|(?<!cidr|ip|アドレス)ブロック|ドロップ|リジェクト|解除/u,
  direction:
    /\b(?:inbound|outbound|ingress|egress|incoming|outgoing)\b|受信|送信(?!元|先)|インバウンド|アウトバウンド|上り|下り|内向き|外向き/u,
  gap: /\.{3}|…|‥|⋮|\b(?:snip(?:ped)?|truncated|omitted|continued|etc)\b|中略|前略|後略|省略|以下略|抜粋|同上|続く/u,
} as const;

/** In a line beside the rows: what none of them matches is allowed, or may be. */
export const defaultAllowWords =
  /(?:\b(?:default|implicit|implied|(?:all|any|every)? ?other|otherwise|everything else|the rest|unmatched|no match|not match\w*)\b|デフォルト|既定|暗黙|以外|その他|一致しない|合致しない|該当しない|最後)(?!.*(?:\bnot (?:allow|permit|accept)|\bden(?:y|ied)\b|許可し(?:ない|ません)|不許可|拒否)).*(?:\b(?:allow(?:ed|s)?|accept(?:ed|s)?|permit(?:ted|s)?|pass(?:ed|es)?)\b|許可|通過)|\b(?:allow(?:ed|s)?|accept(?:ed|s)?|permit(?:ted|s)?|pass(?:ed|es)?)\b.*\b(?:by default|otherwise|everything else|the rest)\b/u;
