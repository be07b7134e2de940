import type {Catalogue} from '../../src/words/createWords';
import {secondProduct} from './matrix';

/** A text for each id that shows its language. */
export function secondProductTexts(language: 'ja' | 'en'): Catalogue['matrix'] {
  const text = (id: string): string => (language === 'ja' ? `${id}の説明` : `About ${id}`);
  const name = (id: string): string => (language === 'ja' ? `名称 ${id}` : `Name ${id}`);
  const each = <T>(ids: readonly string[], make: (id: string) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(ids.map((id) => [id, make(id)]));
  const ids = (rows: readonly {readonly id: string}[]): readonly string[] => rows.map(({id}) => id);
  const {connections, unconfirmed} = secondProduct;
  return {
    workloads: each(secondProduct.workloads, (id) => ({name: name(id), description: text(id)})),
    zones: each(['cloud', 'on-premises', 'guest', 'unstated'], name),
    machines: each(['mail-host'], (id) => ({name: name(id), inSentence: name(id)})),
    endpoints: each(ids(secondProduct.endpoints), (id) => ({
      name: name(id),
      inSentence: name(id),
      description: text(id),
    })),
    scenarios: each(secondProduct.scenarios, (id) => ({name: name(id), description: text(id)})),
    deploymentFacts: Object.fromEntries(
      secondProduct.deploymentFacts.map(({id, values}) => [
        id,
        {
          name: name(id),
          values: each(values, (value) => ({
            label: name(value),
            inSentence: name(value),
            clause: text(value),
            linked: text(value),
          })),
        },
      ]),
    ),
    connections: each(ids([...connections, ...unconfirmed]), (id) => ({
      purpose: text(id),
      ifClosed: text(id),
    })),
    notes: {},
    ruledOut: each(ids(secondProduct.ruledOut), text),
    neighbours: each(ids(secondProduct.neighbours), text),
    namedPorts: each(ids(secondProduct.namedPorts), (id) => ({
      name: name(id),
      published: text(id),
      unpublished: text(id),
      advice: text(id),
    })),
    portless: each(ids(secondProduct.portless), (id) => ({name: name(id), about: text(id)})),
    sourceVersions: each(ids(secondProduct.sourceVersions), name),
    sources: each(ids(secondProduct.sources), (id) => ({title: name(id), about: text(id)})),
    discrepancies: each(ids(secondProduct.discrepancies), (id) => ({
      title: name(id),
      readings: {table: text(id)},
      taken: text(id),
      because: text(id),
    })),
  };
}
