import {describe, expect, test} from 'vitest';
import {catalogues} from '../../words/catalogues';
import {createWords} from '../../words/createWords';
import {matrix} from '../../matrix/matrix';
import {hostileTexts} from '../hostileTexts.fixture';
import {explainMissingPage} from './missingPage';

const words = createWords('en', catalogues.en);
const known = ['/guide/time-sync', '/guide/protocols', '/connections', '/ports', '/scenarios/backup'];

function explain(path: string) {
  return explainMissingPage(matrix, words, path, known);
}

describe('an address without a page', () => {
  test.each([
    ['/ports/8443', 'No connection in this guide uses 8443.', '/ports/8082'],
    ['/ports/udp-443', 'No connection in this guide uses UDP 443. The port is used on TCP.', '/ports/443'],
    ['/ports/44e', '“44e” is not a port number.', '/ports/443'],
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
