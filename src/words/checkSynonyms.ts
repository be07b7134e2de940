import {encryptions, type Matrix} from '../matrix/model';
import type {Finding} from '../matrix/rules/rule';
import {normalizeForSearch} from '../text/normalizeForSearch';
import type {SynonymGroup, Synonyms} from './synonyms';

/**
 * Compares the synonyms of every language with the facts and with each other: a thing without an entry, one for a removed
 * thing, an empty one, a duplicate, and a concept that only one language has.
 */
export function checkSynonyms(
  matrix: Matrix,
  languages: Readonly<Record<string, Synonyms>>,
): readonly Finding[] {
  const concepts = new Set(Object.values(languages).flatMap((synonyms) => Object.keys(synonyms.concepts)));
  const known: Readonly<Record<SynonymGroup, readonly string[]>> = {
    workloads: matrix.workloads,
    endpoints: matrix.endpoints.map(({id}) => id),
    applications: matrix.applications.map(({id}) => id),
    scenarios: matrix.scenarios,
    encryption: encryptions,
    concepts: [...concepts],
  };
  return Object.entries(languages).flatMap(([locale, synonyms]) => {
    const file = `i18n/${locale}/port-matrix/synonyms.json`;
    const lacking = [...concepts]
      .filter((id) => synonyms.concepts[id] === undefined)
      .map((id) => ({
        file,
        row: `concepts.${id}`,
        problem: 'only the other language has this concept, so neither finds the other',
        fix: 'write what it is called, or take it out of the other file',
      }));
    const groups = Object.keys(known) as SynonymGroup[];
    const missing = groups
      .filter((group) => group !== 'concepts')
      .flatMap((group) =>
        known[group]
          .filter((id) => synonyms[group][id] === undefined)
          .map((id) => ({
            file,
            row: `${group}.${id}`,
            problem: 'the synonyms are missing',
            fix: `add a list at "${group}.${id}": what else people call it, or nothing`,
          })),
      );
    const rows = groups.flatMap((group) =>
      Object.entries(synonyms[group]).map(([id, names]) => ({group, id, names})),
    );
    return [
      ...missing,
      ...lacking,
      ...rows.flatMap(({group, id, names}): readonly Finding[] => {
        const row = `${group}.${id}`;
        const folded = names.map(normalizeForSearch);
        return [
          ...(known[group].includes(id)
            ? []
            : [
                {
                  file,
                  row,
                  problem: 'nothing in the matrix has this id',
                  fix: 'delete it, or correct the id',
                },
              ]),
          ...(folded.includes('')
            ? [{file, row, problem: 'a synonym is empty', fix: 'write it, or take it out'}]
            : []),
          ...folded
            .filter((name, index) => name !== '' && folded.indexOf(name) !== index)
            .map((name) => ({
              file,
              row,
              problem: `"${name}" is written twice`,
              fix: 'take one out; width and case make no difference',
            })),
        ];
      }),
    ];
  });
}
