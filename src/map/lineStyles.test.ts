import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {matrix} from '../matrix/matrix';
import type {Connection} from '../matrix/model';
import {dashOf, explainedStyles, linkStyleOf, lineStyles, lineStylesOf} from './lineStyles';

const [base] = matrix.connections;

function like(changed: Partial<Connection>): Connection {
  if (base === undefined) throw new Error('The matrix has no connection.');
  return {...base, ...changed};
}

const udp = like({encryption: 'unstated', service: {kind: 'ports', ports: [123], transports: ['udp']}});

// Dashes alone are drawn as they are declared.
const styled = lineStyles.filter(({dash, plainColor}) => dash === undefined || plainColor !== undefined);

test.each(styled.map(({className}) => className))('%s has its look in both style sheets', (className) => {
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

test('in Mermaid, a line has the color of its encryption and its own dashes', () => {
  const [tls, ssl, other] = [like({encryption: 'tls'}), like({encryption: 'ssl'}), udp].map(linkStyleOf);
  expect(tls).toMatch(/^stroke:#[0-9a-f]{6},stroke-width:2px$/u);
  expect(ssl).toMatch(/^stroke:#[0-9a-f]{6},stroke-width:2px,stroke-dasharray:9 4$/u);
  expect(other).toMatch(/^stroke:#[0-9a-f]{6},stroke-width:2px,stroke-dasharray:2 4$/u);
  expect(new Set([tls, ssl, other].map((style) => style?.slice(0, 14))).size).toBe(3);
});

test.each([...lineStyles.flatMap(({plainColor}) => plainColor ?? []), linkStyleOf(udp).slice(7, 14)])(
  '%s is seen on white and on the dark background',
  (color) => {
    for (const background of ['#ffffff', '#11161d'])
      expect(contrast(color, background), background).toBeGreaterThanOrEqual(3);
  },
);

/** The contrast ratio of WCAG 2. */
function contrast(...colors: readonly [string, string]): number {
  const [dark = 0, light = 0] = colors.map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
