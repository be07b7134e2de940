import {describe, expect, test} from 'vitest';
import {matrix} from '../matrix/matrix';
import type {Connection} from '../matrix/model';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {locales} from '../words/locales';
import {connectionFacts} from './connectionFacts';
import {fieldIds, fieldLabel, fieldsShownIn, fieldText} from './connectionFields';
import {describeConnection} from './describeConnection';

const [sample] = matrix.connections;
if (sample === undefined) throw new Error('The matrix is empty.');
const words = createWords('en', catalogues.en);
const factsOf = (connection: Connection): readonly string[] =>
  connectionFacts(matrix, connection, words).map(({id}) => id);

describe('the fields of a connection', () => {
  test('are each shown somewhere, and nowhere twice', () => {
    const shown = Object.values(fieldsShownIn).flat();
    expect(fieldIds.filter((id) => !shown.includes(id))).toEqual([]);
    for (const place of Object.values(fieldsShownIn)) expect(new Set(place).size).toBe(place.length);
  });

  test.each(locales)('have a label and a value in %s, wherever they concern the connection', (locale) => {
    const own = createWords(locale, catalogues[locale]);
    for (const connection of matrix.connections) {
      const context = {
        matrix,
        connection,
        words: own,
        row: describeConnection(matrix, connection, own),
      };
      for (const id of fieldsShownIn.table) {
        expect(own(fieldLabel(id))).not.toBe('');
        expect(fieldText(id, context, ' + '), `${connection.id} ${id}`).not.toBe('');
      }
    }
  });

  test('have no fact without a value', () => {
    for (const connection of matrix.connections)
      for (const {id, values} of connectionFacts(matrix, connection, words))
        for (const {text} of values) expect(text, `${connection.id} ${id}`).not.toBe('');
  });

  test('omit what does not apply to it', () => {
    const ping: Connection = {...sample, service: {kind: 'icmp', messages: [{type: 8}]}};
    expect(factsOf(sample)).toEqual(expect.arrayContaining(['sourcePort', 'transportToOpen']));
    expect(factsOf(ping)).not.toContain('sourcePort');
    expect(factsOf(ping)).not.toContain('transportToOpen');
    expect(factsOf({...sample, scope: 'machine'})).not.toContain('transportToOpen');
  });

  test('are in the order of the view that shows them', () => {
    const ids = connectionFacts(matrix, sample, words, ['id', 'port', 'from']).map(({id}) => id);
    expect(ids).toEqual(['id', 'port', 'from']);
  });

  test('carry the basis of the fact that they show, and none where they show no fact', () => {
    const facts = connectionFacts(matrix, {...sample, citations: []}, words);
    expect(Object.fromEntries(facts.map(({id, basis}) => [id, basis]))).toMatchObject({
      from: 'unstated',
      port: 'unstated',
      id: undefined,
    });
  });
});
