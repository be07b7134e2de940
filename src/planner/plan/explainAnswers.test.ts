import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {matrix} from '../../matrix/matrix';
import {explainAnswers, toggleAnswer} from './explainAnswers';
import type {Answers} from './model';

const all = matrix.connections.length;
const without = (answers: Answers): readonly string[] =>
  explainAnswers(matrix, answers)
    .filter(({applies}) => !applies)
    .map(({connection}) => connection.id);

describe('answers', () => {
  test('that are not given leave every connection in the plan', () => {
    expect(without({})).toEqual([]);
  });

  test('rule out what needs another value', () => {
    expect(without({'esxi-registration': ['vcenter']})).toEqual([
      'vmw-proxy-esxi-standalone-443',
      'vmw-proxy-esxi-standalone-902',
    ]);
    expect(without({'esxi-registration': ['vcenter', 'standalone']})).toEqual([]);
  });

  test('"none of these" rules out what needs any value', () => {
    expect(without({cloudcache: []})).toEqual(['vmw-proxy-cloudcache-443', 'vmw-cloudcache-cloud-443']);
  });

  test('say of each condition how they meet it', () => {
    const row = explainAnswers(matrix, {'guest-system': ['windows'], 'vmware-tools': []}).find(
      ({connection}) => connection.id === 'vmw-proxy-winvm-3389',
    );
    expect(row?.conditions).toEqual([
      {fact: 'disaster-recovery', value: 'used', state: 'open'},
      {fact: 'guest-system', value: 'windows', state: 'met'},
      {fact: 'vmware-tools', value: 'installed', state: 'ruled-out'},
    ]);
  });
});

describe('a choice', () => {
  test('is selected and deselected', () => {
    const once = toggleAnswer(matrix, {}, 'esxi-registration', 'vcenter');
    expect(once).toEqual({'esxi-registration': ['vcenter']});
    const both = toggleAnswer(matrix, once, 'esxi-registration', 'standalone');
    expect(both).toEqual({'esxi-registration': ['vcenter', 'standalone']});
    expect(toggleAnswer(matrix, once, 'esxi-registration', 'vcenter')).toEqual({});
  });

  test('of "none" replaces the values, and a value replaces "none"', () => {
    const none = toggleAnswer(matrix, {cloudcache: ['deployed']}, 'cloudcache', undefined);
    expect(none).toEqual({cloudcache: []});
    expect(toggleAnswer(matrix, none, 'cloudcache', 'deployed')).toEqual({cloudcache: ['deployed']});
    expect(toggleAnswer(matrix, none, 'cloudcache', undefined)).toEqual({});
  });

  test('of more values never takes a connection away', () => {
    const facts = matrix.deploymentFacts;
    const arbitrary = fc
      .tuple(
        ...facts.map(({id, values}) =>
          fc.option(fc.subarray([...values])).map((chosen) => [id, chosen] as const),
        ),
      )
      .map((pairs): Answers =>
        Object.fromEntries(pairs.flatMap(([id, chosen]) => (chosen === null ? [] : [[id, chosen]]))),
      );
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...facts), (answers, fact) => {
        const open = {...answers, [fact.id]: fact.values};
        const countApplying = (given: Answers): number =>
          explainAnswers(matrix, given).filter(({applies}) => applies).length;
        expect(countApplying(open)).toBeGreaterThanOrEqual(countApplying(answers));
        expect(countApplying(answers)).toBeLessThanOrEqual(all);
      }),
    );
  });
});
