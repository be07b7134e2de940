import fc from 'fast-check';
import {expect, it} from 'vitest';
import {selectConnection} from '../../../matrix/select';
import {matrix} from '../../../matrix/matrix';
import {fitName, ruleName} from './ruleName';

const of = (...ids: readonly string[]) => ({
  connections: ids.map((id) => selectConnection(matrix, id)),
  transport: 'tcp' as const,
});

it('names a rule by its connection', () => {
  expect(ruleName(of('vmw-proxy-vcenter-443'), 63)).toBe('phoenix-vmw-proxy-vcenter-443');
});

it('gives rules for other connections other names', () => {
  const both = ruleName(of('vmw-proxy-esxi-standalone-443', 'vmw-proxy-esxi-vcenter-902'), 63);
  const one = ruleName(of('vmw-proxy-esxi-standalone-443'), 63);
  expect(both).not.toBe(one);
  expect(both.startsWith(one)).toBe(true);
});

it('keeps within the limit, and different names different', () => {
  fc.assert(
    fc.property(fc.string({minLength: 70}), fc.string({minLength: 70}), (one, other) => {
      fc.pre(one !== other);
      expect(fitName(one, 63)).toHaveLength(63);
      expect(fitName(one, 63)).not.toBe(fitName(other, 63));
    }),
  );
});
