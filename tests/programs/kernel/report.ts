/** A wrong verdict. */
export interface Contradiction {
  readonly ruleset: string;
  readonly form: string;
  readonly flow: string;
  readonly verdict: string;
  readonly lines: readonly number[];
  readonly arrived: boolean;
  /** The rules, for the first few. */
  readonly text: string;
}

export interface ProofReport {
  readonly seed: number;
  readonly sets: number;
  /** Rules that the programs rejected. */
  readonly refused: number;
  readonly flows: number;
  readonly arrived: number;
  /** By format, how often each verdict was given. */
  readonly verdicts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How often each reason was given for "unknown". */
  readonly reasons: Readonly<Record<string, number>>;
  readonly contradictions: readonly Contradiction[];
}
