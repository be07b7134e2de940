import type {UiKey} from '../../../words/words';
import type {RawPacket} from '../packet';

/** Names used in `ui.json` under `explorer.log`. */
export type LogFormatId = UiKey extends infer Key
  ? Key extends `ui:explorer.log.${infer Id}`
    ? Id
    : never
  : never;

/** The contents of an entry; `isPair` if it shows both ends of a connection but not which one initiated it. */
export type Entry = RawPacket & {readonly isPair?: boolean};

/** A log format. */
export interface LogFormat {
  readonly id: LogFormatId;
  /** An entry has one field per line. */
  readonly isOfManyLines?: true;
  /** The entry, or undefined if the text has another format. */
  readonly read: (text: string) => Entry | undefined;
}

/** A realistic entry with its expected reading, such as `902/tcp 10.0.1.21 opening stated`. */
export interface LogExample {
  readonly text: string;
  readonly readings: readonly string[];
}
