import type {UiKey} from '../../../words/words';
import type {RawPacket} from '../packet';

/** What is named in `ui.json` under `explorer.log`. */
export type LogFormatId = UiKey extends infer Key
  ? Key extends `ui:explorer.log.${infer Id}`
    ? Id
    : never
  : never;

/** What an entry says; `isPair` where it shows two ends of a connection and not which one asked for it. */
export type Entry = RawPacket & {readonly isPair?: boolean};

/** One form of log entries. */
export interface LogFormat {
  readonly id: LogFormatId;
  /** The entry, or undefined where the text has another form. */
  readonly read: (text: string) => Entry | undefined;
}

/** A realistic entry and its expected result, each reading as `902/tcp 10.0.1.21 opening stated`. */
export interface LogExample {
  readonly text: string;
  readonly readings: readonly string[];
}
