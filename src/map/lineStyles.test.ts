import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {matrix} from '../matrix/matrix';
import type {Connection} from '../matrix/model';
import {dashOf, explainedStyles, lineStyles, lineStylesOf} from './lineStyles';

const [base] = matrix.connections;

function like(changed: Partial<Connection>): Connection {
  if (base === undefined) throw new Error('The matrix has no connection.');
  return {...base, ...changed};
}

const udp = like({encryption: 'unstated', service: {kind: 'ports', ports: [123], transports: ['udp']}});

test.each(lineStyles.map(({className}) => className))('%s has its look in both style sheets', (className) => {
  for (const file of ['src/map/Diagram/diagram.css', 'src/map/Diagram/standaloneSvg.ts'])
    expect(readFileSync(file, 'utf8'), file).toContain(`.${className}`);
});

test('every connection has the line of its encryption', () => {
  for (const connection of matrix.connections)
    expect(lineStylesOf(connection).map(({className}) => className)).toContain(
      `encryption-${connection.encryption}`,
    );
});

test('the dashes of UDP hide those of the encryption', () => {
  expect(dashOf(like({...udp, encryption: 'ssl'}))).toBe(dashOf(udp));
  expect(dashOf(like({encryption: 'tls'}))).toBeUndefined();
});

test('the legend explains what is seen and nothing else', () => {
  const explained = (...connections: readonly Connection[]) =>
    explainedStyles(connections).map(({className}) => className);
  expect(explained(udp)).toEqual(['transport-udp']);
  expect(explained(like({encryption: 'none'}))).toEqual([]);
  expect(explained(udp, like({encryption: 'ssl', scope: 'machine'}))).toEqual([
    'encryption-ssl',
    'transport-udp',
    'scope-machine',
  ]);
});
