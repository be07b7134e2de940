import {describe, expect, it, test} from 'vitest';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {locales} from '../words/locales';
import {matrix} from '../matrix/matrix';
import type {Connection, Service} from '../matrix/model';
import {selectConnection} from '../matrix/select';
import {answerOf} from './answer';
import {connectionFacts} from './connectionFacts';
import {connectionTitle} from './connectionTitle';
import {describeConnection} from './describeConnection';

const words = {ja: createWords('ja', catalogues.ja), en: createWords('en', catalogues.en)};

// The golden file is prose for readers: review its changes as such, then update it with `vitest -u`.
test.each(locales)('every connection in one %s sentence', async (locale) => {
  const text = matrix.connections
    .map((connection) => {
      const {id, sentence} = describeConnection(matrix, connection, words[locale]);
      return `${id}\n${connectionTitle(matrix, connection, words[locale])}\n${sentence}\n`;
    })
    .join('\n');
  await expect(text).toMatchFileSnapshot(`sentences.${locale}.golden.txt`);
});

describe.each(locales)('in %s', (locale) => {
  const described = matrix.connections.map((connection) =>
    describeConnection(matrix, connection, words[locale]),
  );

  it('gives no two connections the same sentence, and none the same title', () => {
    const titles = matrix.connections.map((connection) => connectionTitle(matrix, connection, words[locale]));
    expect(new Set(titles).size).toBe(matrix.connections.length);
    expect(new Set(described.map(({sentence}) => sentence)).size).toBe(matrix.connections.length);
  });

  it('ends with what breaks, and says the rest without it', () => {
    for (const {sentence, summary, ifClosed} of described) {
      expect(sentence.startsWith(summary)).toBe(true);
      expect(sentence).toContain(ifClosed);
      expect(summary).not.toContain(ifClosed);
    }
  });

  it('leaves no placeholder, no double stop, no space before a stop', () => {
    for (const {sentence} of described) {
      expect(sentence).not.toMatch(/\{\{|undefined|NaN|null|[。.]{2}|、、|\s[。、.,]| {2}/u);
      expect(sentence).toMatch(/[。.]$/u);
    }
  });

  it('names both ends, the service and every condition', () => {
    matrix.connections.forEach((connection, index) => {
      const one = described[index];
      expect(one?.sentence).toContain(one?.service);
      for (const end of [connection.from, connection.to])
        expect(one?.sentence.toLowerCase()).toContain(
          words[locale](`matrix:endpoints.${end}.inSentence`).toLowerCase(),
        );
      expect(one?.conditions.map(({fact}) => fact).sort()).toEqual(Object.keys(connection.condition).sort());
      one?.conditions.forEach(({clause, linked}, position, all) => {
        expect(one.sentence).toContain(position === all.length - 1 ? clause : linked);
      });
    });
  });
});

describe('a connection of another kind', () => {
  const base = selectConnection(matrix, 'vmw-proxy-ntp-123');
  const change = (fields: Partial<Connection>): Connection => ({...base, ...fields});
  const en = (fields: Partial<Connection>): string =>
    describeConnection(matrix, change(fields), words.en).sentence;
  const range: Service = {kind: 'ports', ports: [{from: 8000, to: 8010}], transports: ['tcp']};

  it('has a range', () => {
    expect(en({service: range})).toContain(' on TCP 8000-8010 ');
  });

  it('has no port', () => {
    expect(en({service: {kind: 'icmp', messages: [{type: 8}]}})).toContain(' on ICMP type 8 ');
    expect(en({service: {kind: 'unstated'}})).toContain(' on port not stated ');
  });

  it('has no application', () => {
    expect(en({applications: [], encryption: 'none'})).toContain('(not encrypted)');
  });

  it('says "always" only of a sure row whose source leaves no condition out', () => {
    const text = (fields: Partial<Connection>): string => {
      const row = change({condition: {}, ...fields});
      const fact = connectionFacts(matrix, row, words.en, ['conditionAlone'])[0]?.values[0]?.text ?? '';
      return `${fact} / ${answerOf(matrix, row, words.en, 'polite', '').sentences[2] ?? ''}`;
    };
    expect(text({})).toBe('Always required / Condition: always required.');
    for (const unsure of [{confidence: 'medium'}, {confidence: 'low'}, {unstated: ['condition']}] as const) {
      expect(text(unsure)).toBe('Not stated / Condition: not stated by the source.');
    }
    expect(text({optional: true})).toBe('Optional / Condition: optional.');
  });

  it('says that no transport is stated', () => {
    const service: Service = {kind: 'ports', ports: [8000], transports: 'unstated'};
    const description = describeConnection(matrix, change({service}), words.en);
    expect([description.transport, description.transportToOpen]).toEqual(['Not stated', '']);
  });

  it('shows what to open where the label is wider', () => {
    const {transport, transportToOpen} = describeConnection(
      matrix,
      selectConnection(matrix, 'vmw-proxy-esxi-vcenter-902'),
      words.en,
    );
    expect([transport, transportToOpen]).toEqual(['TCP/UDP', 'TCP']);
  });
});

it('adds the condition to a title only where two would be the same', () => {
  const standalone = selectConnection(matrix, 'vmw-proxy-esxi-standalone-443');
  const twin: Connection = {
    ...standalone,
    id: 'vmw-proxy-vcenter-443',
    condition: {'esxi-registration': 'vcenter'},
  };
  const title = (connections: readonly Connection[]): string =>
    connectionTitle({...matrix, connections}, standalone, words.en);
  expect(title([standalone])).toBe('Backup proxy → ESXi host (TCP 443)');
  expect(title([standalone, twin])).toBe('Backup proxy → ESXi host (TCP 443, standalone)');
});
