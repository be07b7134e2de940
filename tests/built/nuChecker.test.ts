import {spawnSync} from 'node:child_process';
import {expect, it} from 'vitest';
import {ensurePrograms} from '../../tools/ensurePrograms';
import {files} from './site';
import {buildDirectory} from '../builtPages';

interface Message {
  readonly type: string;
  readonly url: string;
  readonly message: string;
  readonly extract?: string;
}

/** What the checker objects to and we do on purpose, with the reason. */
const onPurpose: readonly (readonly [RegExp, string])[] = [
  [
    /^The “role” attribute must not be used on a “(?:td|th|tr)” element which has a “table” ancestor/u,
    'Tables become cards where there is little room, and browsers then forget that they are tables.',
  ],
  [
    /^Bad value “combobox” for attribute “role” on element “input”|^Attribute “aria-expanded” not allowed on element “input”/u,
    'The search box is one of type "search", which outside tools look for, and lists suggestions.',
  ],
  [
    /^Element “div” not allowed as child of element “code”/u,
    'Docusaurus lays out the lines of a code block so; browsers and readers take it as text.',
  ],
];

it('finds nothing in any page but what is done on purpose', () => {
  ensurePrograms();
  const pages = files.filter((file) => file.endsWith('.html'));
  const {stdout, error} = spawnSync(
    'java',
    [
      '-jar',
      require.resolve('vnu-jar/build/dist/vnu.jar'),
      '--format',
      'json',
      '--errors-only',
      '--stdout',
      ...pages,
    ],
    {cwd: buildDirectory, encoding: 'utf8', maxBuffer: 2 ** 28},
  );
  expect(error).toBeUndefined();
  const {messages} = JSON.parse(stdout) as {readonly messages: readonly Message[]};
  const objections = messages
    .filter(({message}) => !onPurpose.some(([pattern]) => pattern.test(message)))
    .map(({url, message, extract = ''}) => `${url.replace(/^.*\/build\//u, '')}: ${message} ${extract}`);
  expect([...new Set(objections)].slice(0, 50)).toEqual([]);
  // A checker that has read nothing finds nothing, too.
  expect(messages.length).toBeGreaterThan(0);
});
