/** Why a verdict is unknown, or why a line was not understood. The texts are in `ui:plan.review.reason`. */
export type ReasonKey =
  /** An unknown match or option; `text` is the match. */
  | 'match'
  /** A target or statement that may do anything with the packet; `text`. */
  | 'target'
  /** The line could not be parsed at all. */
  | 'unreadable'
  /** Depends on an interface or a zone; `name`. */
  | 'interface'
  /** Depends on a mark, and none is set in this text. */
  | 'mark'
  /** Refers to a list that is missing from the text or dynamic; `name`. */
  | 'set'
  /** Depends on the number of earlier packets. */
  | 'rate'
  /** Depends on the source port, which the initiator chooses. */
  | 'source-port'
  /** A name or an object would have to be resolved; `name`. */
  | 'name'
  /** Both ends are names, so it is unknown whether IPv4 or IPv6 is used. */
  | 'version'
  /** The plan has no host for an end. */
  | 'no-host'
  /** No address of one end has the IP version of an address of the other. */
  | 'no-pair'
  /** A source publishes names for an end, and the rule has an address or another name. */
  | 'published-names'
  /** Covers only part of a network or range. */
  | 'part'
  /** An address translation may change the packet's destination. */
  | 'translation'
  /** The state of the connection is unknown at this point. */
  | 'tracking'
  /** Depends on how the machine routes the packet. */
  | 'route'
  /** A jump leads to a chain that is not in the text; `name`. */
  | 'missing-chain'
  /** The text does not give the chain's policy; `name`. */
  | 'policy'
  /** Nothing in the text filters such packets on the chosen machine. */
  | 'no-chain'
  /** Not a single line could be read. */
  | 'nothing-read'
  /** Another file is included. */
  | 'include'
  /** A line that belongs to no chain may change the rules; `text`. */
  | 'command'
  /** Another set of rules begins: of another machine, or the same rules in another format; `text`. */
  | 'several'
  /** The text breaks off: rules are missing. */
  | 'cut'
  /** More hosts and rules than can be compared. */
  | 'too-much'
  /** The listing lacks interfaces and more: another command prints everything. */
  | 'listing'
  /** The text looks like JSON but is not the output of `nft -j list ruleset`. */
  | 'json'
  /** The text looks like rules of another program; `kind`. */
  | 'other-kind'
  /** An unknown column contains deciding words; `heading`, `text`. */
  | 'column'
  /** A column restricts the row; `heading`, `text`. */
  | 'narrowed'
  /** A cell that cannot be read; `heading`, `text`. */
  | 'cell'
  /** A cell that may limit its rule or say that it is not in force; `heading`, `text`, `column` from 1. */
  | 'remark'
  /** A line above, between or below the rows may say what they do or that they are not in force; `text`. */
  | 'section'
  /** A deciding cell is empty, or there is no such column; `heading`. */
  | 'empty'
  /** A service is given by a name without a known port; `name`. */
  | 'service-name'
  /** Rows with the same priority contradict each other. */
  | 'order'
  /** The platform's implicit rules are not in the table. */
  | 'default-rules';

/** A reason with its details; `line` counts from 1. */
export interface Reason {
  readonly key: ReasonKey;
  readonly values?: Readonly<Record<string, string>>;
  readonly line?: number;
}

export const reason = (key: ReasonKey, values?: Readonly<Record<string, string>>): Reason =>
  values === undefined ? {key} : {key, values};

/** Removes duplicate reasons; beyond the limit, more would tell a reader nothing new. */
export function distinctReasons(reasons: readonly Reason[], limit = 6): readonly Reason[] {
  const seen = new Map<string, Reason>();
  for (const each of reasons) {
    const key = JSON.stringify([each.key, each.values, each.line]);
    if (seen.size < limit && !seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}
