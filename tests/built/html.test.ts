import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import checker from 'vnu-jar';
import {beforeAll, expect, it} from 'vitest';
import {ensurePrograms} from '../../tools/ensurePrograms';
import {buildDirectory} from '../builtPages';

interface Message {
  readonly url: string;
  readonly type: string;
  readonly message: string;
  readonly extract?: string;
  readonly lastLine?: number;
}

/** Messages of the checker that are acceptable. */
const accepted: readonly {readonly message: RegExp; readonly because: string}[] = [
  {
    message: /^The “role” attribute must not be used on a “t[dhr]” element which has a “table” ancestor/u,
    because: 'tables become cards in a narrow window, and Safari forgets a table whose cells are blocks',
  },
  {
    message: /^The “(?:table|rowgroup|row|columnheader|rowheader|cell)” role is unnecessary for element/u,
    because: 'the same',
  },
];

let messages: readonly Message[] = [];

beforeAll(async () => {
  ensurePrograms();
  messages = await check(buildDirectory);
}, 600_000);

it('is valid HTML on every page, by the Nu checker', () => {
  const findings = messages
    .filter(({message}) => !accepted.some((known) => known.message.test(message)))
    .map(
      ({url, lastLine = 0, message, extract = ''}) =>
        `${decodeURIComponent(url.split('/build/').at(-1) ?? '')}:${String(lastLine)}: ${message} ${extract.replace(/\s+/gu, ' ')}`,
    );
  expect(findings).toEqual([]);
});

it.each(accepted)('still has to accept $message, because $because', ({message}) => {
  expect(messages.some((said) => message.test(said.message))).toBe(true);
});

/** Errors and warnings of every HTML file below the folder, from one run of the checker. */
async function check(folder: string): Promise<readonly Message[]> {
  const options = [
    '--skip-non-html',
    '--skip-info-messages',
    // The checker takes a page of URLs and code for English.
    '--no-langdetect',
    '--exit-zero-always',
    '--stdout',
    '--format',
    'json',
  ];
  const {stdout} = await promisify(execFile)(
    'java',
    // It ends before a better compiler pays.
    ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', checker, ...options, folder],
    {maxBuffer: 256 * 1024 * 1024},
  );
  return (JSON.parse(stdout) as {readonly messages: readonly Message[]}).messages;
}
