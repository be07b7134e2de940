import {readFields} from '../fields';
import type {LogExample, LogFormat} from './format';

/** Events 5152 to 5159 of the Windows Filtering Platform, in English and Japanese. */
export const windowsEvent: LogFormat = {
  id: 'windows-event',
  isOfManyLines: true,
  read: (text) =>
    /Source Address\s*:|送信元アドレス\s*:|ソース アドレス\s*:|発信元アドレス\s*:/u.test(text)
      ? readFields(text)
      : undefined,
};

export const windowsEventExamples: readonly LogExample[] = [
  {
    text: 'Network Information:\n Direction: %%14593\n Source Address: 10.0.0.5\n Source Port: 63924\n Destination Address: 10.0.1.21\n Destination Port: 443\n Protocol: 17\n Layer Run-Time ID: 48',
    readings: ['443/udp 10.0.1.21 opening stated'],
  },
  {
    text: 'The Windows Filtering Platform has blocked a packet. Application Information: Process ID: 0 Application Name: - Network Information: Direction: Inbound Source Address: 10.0.0.5 Source Port: 51515 Destination Address: 10.0.2.11 Destination Port: 3542 Protocol: 6 Filter Information: Filter Run-Time ID: 70127',
    readings: ['3542/tcp 10.0.2.11 opening stated'],
  },
  {
    text: 'ネットワーク情報: 方向: 受信 送信元アドレス: 10.0.0.5 ソース ポート: 51515 宛先アドレス: 10.0.2.11 宛先ポート: 3389 プロトコル: 6',
    readings: ['3389/tcp 10.0.2.11 opening stated'],
  },
];
