/** Why a verdict cannot be told, or why a line was not understood. The words are in `ui:plan.review.reason`. */
export type ReasonKey =
  /** A match or option that is not known; `text` is the match. */
  | 'match'
  /** A target or statement that may do anything with the packet; `text`. */
  | 'target'
  /** The line could not be read at all. */
  | 'unreadable'
  /** Depends on an interface or a zone; `name`. */
  | 'interface'
  /** Depends on a mark, and none is set in this text. */
  | 'mark'
  /** Refers to a list that is missing from the text or dynamic; `name`. */
  | 'set'
  /** Depends on how many packets came before. */
  | 'rate'
  /** Depends on the source port, which the opening side chooses. */
  | 'source-port'
  /** A name or an object would have to be resolved; `name`. */
  | 'name'
  /** Both ends are names, so it is unknown whether IPv4 or IPv6 is used. */
  | 'version'
  /** The plan has no host for an end. */
  | 'no-host'
  /** Only a part of a network or range is covered. */
  | 'part'
  /** An address translation may change where the packet goes. */
  | 'translation'
  /** The state of the connection is not known at this point. */
  | 'tracking'
  /** Depends on how the machine routes the packet. */
  | 'route'
  /** A jump leads to a chain that is not in the text; `name`. */
  | 'missing-chain'
  /** The text does not say what the chain does at its end; `name`. */
  | 'policy'
  /** Nothing in the text filters such packets on the chosen machine. */
  | 'no-chain'
  /** Not a single line could be read. */
  | 'nothing-read'
  /** Another file is included. */
  | 'include'
  /** A line that belongs to no chain may change the rules; `text`. */
  | 'command'
  /** More hosts and rules than can be compared. */
  | 'too-much'
  /** The listing lacks interfaces and more: another command prints all. */
  | 'listing'
  /** The text looks like JSON but is not the output of `nft -j list ruleset`. */
  | 'json'
  /** A column that is not understood has deciding words; `heading`, `text`. */
  | 'column'
  /** A column narrows the row; `heading`, `text`. */
  | 'narrowed'
  /** A cell that cannot be read; `heading`, `text`. */
  | 'cell'
  /** A cell that would decide is empty, or there is no such column; `heading`. */
  | 'empty'
  /** A service is given by a name that has no known port; `name`. */
  | 'service-name'
  /** Rows of one priority contradict each other. */
  | 'order'
  /** The platform's implicit rules are not in the table. */
  | 'default-rules';

/** A reason with what it is about; `line` counts from 1. */
export interface Reason {
  readonly key: ReasonKey;
  readonly values?: Readonly<Record<string, string>>;
  readonly line?: number;
}

export const reason = (key: ReasonKey, values?: Readonly<Record<string, string>>): Reason =>
  values === undefined ? {key} : {key, values};

/** Each reason once; those beyond the limit say nothing new to a reader. */
export function distinctReasons(reasons: readonly Reason[], limit = 6): readonly Reason[] {
  const seen = new Map<string, Reason>();
  for (const each of reasons) {
    const key = JSON.stringify([each.key, each.values, each.line]);
    if (seen.size < limit && !seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}
