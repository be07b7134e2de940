import type {ParseArgsConfig} from 'node:util';
import type {Locale} from '../words/locales';
import type {Words} from '../words/words';

export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** What a command is called with; everything from outside comes through here, so that tests need no process. */
export interface Call {
  readonly arguments: readonly string[];
  readonly options: OptionValues;
  readonly locale: Locale;
  readonly words: Words;
  /** The whole of the standard input. */
  readonly readInput: () => Promise<string>;
  /** The text of a file. Throws WrongUse that names a file which cannot be read. */
  readonly readFile: (path: string) => string;
  /** Shows one line that the next one replaces. */
  readonly progress: (line: string) => void;
}

/** What a command came to. */
export interface Outcome {
  /** What `--json` prints. */
  readonly data: unknown;
  /** What a person reads; bytes of a file as they are. */
  readonly text: string | Uint8Array;
  /** Remarks for a person, which do not belong to the output. */
  readonly remarks?: readonly string[];
  /** Whether there is something to look at or to mend. */
  readonly isFinding: boolean;
}

export interface Command {
  readonly name: CommandName;
  /** How it is called, after its name. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (call: Call) => Promise<Outcome> | Outcome;
}

export type CommandName = 'find' | 'show' | 'plan' | 'hosts' | 'sheet' | 'read' | 'review' | 'check';

/** The value of an option that takes one text. */
export function optionOf({options}: Pick<Call, 'options'>, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of an option that may be given several times. */
export function optionsOf({options}: Pick<Call, 'options'>, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
