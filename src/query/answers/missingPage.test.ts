import {describe, expect, test} from 'vitest';
import {catalogues} from '../../words/catalogues';
import {createWords} from '../../words/createWords';
import {matrix} from '../../matrix/matrix';
import {minimalMatrix} from '../../matrix/minimalMatrix.fixture';
import {hostileTexts} from '../hostileTexts.fixture';
import {explainMissingPage} from './missingPage';

const words = createWords('en', catalogues.en);
const known = ['/guide/time-sync', '/guide/protocols', '/connections', '/ports', '/scenarios/backup'];

function explain(path: string, facts = matrix) {
  return explainMissingPage(facts, words, path, known);
}

describe('an address without a page', () => {
  test.each([
    [
      '/connections/vmw-proxy-vcentre-443',
      'There is no connection “vmw-proxy-vcentre-443”.',
      '/connections/vmw-proxy-vcenter-443',
    ],
    ['/endpoints/esx-host', 'There is no endpoint “esx-host”.', '/endpoints/esxi-host'],
    ['/scenarios/backups', 'There is no scenario “backups”.', '/scenarios/backup'],
    ['/guide/time-synch', 'The guide has no page “time-synch”.', '/guide/time-sync'],
    ['/conections', 'There is no page at this URL.', '/connections'],
  ])('%s', (path, message, nearest) => {
    const page = explain(path);
    expect(page.message).toBe(message);
    expect(page.nearest[0]).toBe(nearest);
  });

  test.each([
    ['/ports/8443', 'No connection in this guide uses 8443.'],
    ['/ports/udp-8000', 'No connection in this guide uses UDP 8000. The port is used on TCP.'],
    ['/ports/800e', '“800e” is not a port number.'],
  ])('%s, where the only port is 8000', (path, message) => {
    expect(explain(path, minimalMatrix)).toMatchObject({message, nearest: ['/ports/8000']});
  });

  test('is searched for by its words', () => {
    expect(explain('/connections/vmw-proxy_esxi-902').query).toBe('vmw proxy esxi 902');
    expect(explain('/%E3%83%9D%E3%83%BC%E3%83%88').query).toBe('ポート');
    expect(explain('/ports/%E0%A4%A').query).toBe('%E0%A4%A');
  });

  test.each(hostileTexts)('may hold %j', (text) => {
    for (const section of ['ports', 'connections', 'guide', 'x']) {
      const page = explain(`/${section}/${text}`);
      expect(page.message.replace(text, '')).not.toMatch(/undefined|NaN|\{\{(?!constructor)/);
      expect(page.nearest.length).toBeLessThanOrEqual(3);
    }
  });
});
