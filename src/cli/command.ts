import type {ParseArgsConfig} from 'node:util';
import type {Locale} from '../words/locales';
import type {Words} from '../words/words';

export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** The input of a command; everything from outside is passed in, so tests need no process. */
export interface Call {
  readonly arguments: readonly string[];
  readonly options: OptionValues;
  readonly locale: Locale;
  readonly words: Words;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** The text of a file. Throws WrongUse naming a file that cannot be read. */
  readonly readFile: (path: string) => string;
  /** Takes a remark about the input, for people. */
  readonly remark: (text: string) => void;
  /** Shows one line that the next one replaces. */
  readonly progress: (line: string) => void;
}

/** The result of a command. */
export interface Outcome {
  /** The output of `--json`. */
  readonly data: unknown;
  /** The output for people, or the bytes of a file. */
  readonly text: string | Uint8Array;
  /** Remarks for people, which are not part of the output. */
  readonly remarks?: readonly string[];
  /** Whether there is something to look at or to fix. */
  readonly isFinding: boolean;
}

export interface Command {
  readonly name: CommandName;
  /** Its usage, after its name. */
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

/** The values of a repeatable option. */
export function optionsOf({options}: Pick<Call, 'options'>, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
