import {describe, expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {selectPorts} from '../../matrix/select';
import {logExamples} from './formats';
import {readPasted} from './readPasted';

const knownPorts = new Set(selectPorts(matrix));

/** Each reading as `902/tcp 10.0.1.21 opening stated`. */
function readingsOf(text: string): readonly string[] {
  const pasted = readPasted(text, knownPorts);
  return pasted.kind === 'log'
    ? pasted.entries.flatMap(({readings}) =>
        readings.map(({port, transport, host, packet, certainty}) =>
          [`${String(port)}/${transport ?? '?'}`, host ?? '?', packet, certainty].join(' '),
        ),
      )
    : [pasted.kind];
}

describe.each(Object.entries(logExamples))('%s', (id, examples) => {
  test('has at least two examples', () => {
    expect(examples.length).toBeGreaterThan(1);
  });

  test.each(examples)('$text', ({text, readings}) => {
    expect(readingsOf(text)).toEqual(readings);
    const pasted = readPasted(text, knownPorts);
    expect(pasted.kind === 'log' && pasted.entries.map(({format}) => format)).toEqual([id]);
  });
});
