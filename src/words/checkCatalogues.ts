import type {Matrix} from '../matrix/model';
import type {Finding} from '../matrix/rules/rule';
import type {Synonyms} from './synonyms';
import {checkSynonyms} from './checkSynonyms';
import type {Catalogue} from './createWords';

/**
 * Compares the texts of every language with the facts and with each other.
 *
 * Types already require every text; they cannot detect a text whose fact has been removed, an empty text, a placeholder
 * that only one language has, and labels of our own that only one language has.
 */
export function checkCatalogues(
  matrix: Matrix,
  catalogues: Readonly<Record<string, Catalogue & {readonly synonyms: Synonyms}>>,
): readonly Finding[] {
  const expected = expectedMatrixKeys(matrix);
  const languages = Object.entries(catalogues);
  const findings = languages.flatMap(([locale, catalogue]) => {
    const matrixTexts = leaves(catalogue.matrix);
    const uiTexts = leaves(catalogue.ui);
    const cliTexts = leaves(catalogue.cli);
    const file = (name: string): string => `i18n/${locale}/port-matrix/${name}.json`;
    const others = languages.filter(([other]) => other !== locale);
    return [
      ...missing(expected, matrixTexts, file('matrix')),
      ...surplus(matrixTexts, expected, file('matrix')),
      ...empty(matrixTexts, file('matrix')),
      ...empty(uiTexts, file('ui')),
      ...empty(cliTexts, file('cli')),
      ...others.flatMap(([, other]) => [
        ...missing(singular(leaves(other.ui)), singular(uiTexts), file('ui')),
        ...differingPlaceholders(matrixTexts, leaves(other.matrix), file('matrix')),
        ...missing(singular(leaves(other.cli)), singular(cliTexts), file('cli')),
        ...differingPlaceholders(singular(cliTexts), singular(leaves(other.cli)), file('cli')),
        ...differingPlaceholders(singular(uiTexts), singular(leaves(other.ui)), file('ui')),
      ]),
    ];
  });
  const synonyms = Object.fromEntries(languages.map(([locale, catalogue]) => [locale, catalogue.synonyms]));
  return [...findings, ...checkSynonyms(matrix, synonyms)];
}

type Texts = ReadonlyMap<string, string>;

function leaves(tree: unknown, path: readonly string[] = []): Texts {
  if (typeof tree === 'string') return new Map([[path.join('.'), tree]]);
  if (typeof tree !== 'object' || tree === null) return new Map();
  return new Map(Object.entries(tree).flatMap(([key, branch]) => [...leaves(branch, [...path, key])]));
}

/** Plural forms differ between languages; one of them represents all. */
function singular(texts: Texts): Texts {
  return new Map(
    [...texts]
      .filter(([key]) => !/_(zero|one|two|few|many)$/u.test(key))
      .map(([key, text]) => [key.replace(/_other$/u, ''), text]),
  );
}

function expectedMatrixKeys(matrix: Matrix): ReadonlySet<string> {
  const notes = new Set(
    [...matrix.connections, ...matrix.unconfirmed].flatMap((connection) => connection.notes),
  );
  const machines = new Set(matrix.endpoints.flatMap(({machine}) => machine ?? []));
  const zones = new Set<string>(['cloud', 'on-premises', 'guest', 'unstated']);
  return new Set([
    ...matrix.workloads.flatMap((id) => ['name', 'description'].map((field) => `workloads.${id}.${field}`)),
    ...[...zones].map((id) => `zones.${id}`),
    ...[...machines].flatMap((id) => ['name', 'inSentence'].map((field) => `machines.${id}.${field}`)),
    ...matrix.endpoints.flatMap(({id}) =>
      ['name', 'inSentence', 'description'].map((field) => `endpoints.${id}.${field}`),
    ),
    ...matrix.scenarios.flatMap((id) => ['name', 'description'].map((field) => `scenarios.${id}.${field}`)),
    ...matrix.deploymentFacts.flatMap(({id, values}) => [
      `deploymentFacts.${id}.name`,
      ...values.flatMap((value) =>
        ['label', 'inSentence', 'clause', 'linked'].map(
          (field) => `deploymentFacts.${id}.values.${value}.${field}`,
        ),
      ),
    ]),
    ...[...matrix.connections, ...matrix.unconfirmed].flatMap(({id}) =>
      ['purpose', 'ifClosed'].map((field) => `connections.${id}.${field}`),
    ),
    ...[...notes].map((id) => `notes.${id}`),
    ...matrix.ruledOut.map(({id}) => `ruledOut.${id}`),
    ...matrix.neighbours.map(({id}) => `neighbours.${id}`),
    ...matrix.namedPorts.flatMap(({id}) =>
      ['name', 'published', 'unpublished', 'advice'].map((field) => `namedPorts.${id}.${field}`),
    ),
    ...matrix.portless.flatMap(({id}) => ['name', 'about'].map((field) => `portless.${id}.${field}`)),
    ...matrix.sources.flatMap(({id}) => ['title', 'about'].map((field) => `sources.${id}.${field}`)),
    ...matrix.sourceVersions.map(({id}) => `sourceVersions.${id}`),
    ...matrix.discrepancies.flatMap(({id, readings}) => [
      ...['title', 'taken', 'because'].map((field) => `discrepancies.${id}.${field}`),
      ...readings.map((reading) => `discrepancies.${id}.readings.${reading.id}`),
    ]),
  ]);
}

function missing(wanted: Iterable<string | [string, string]>, texts: Texts, file: string): Finding[] {
  return [...wanted]
    .map((entry) => (typeof entry === 'string' ? entry : entry[0]))
    .filter((key) => !texts.has(key))
    .map((key) => ({file, row: key, problem: 'the text is missing', fix: `add a text at "${key}"`}));
}

function surplus(texts: Texts, wanted: ReadonlySet<string>, file: string): Finding[] {
  return [...texts.keys()]
    .filter((key) => !wanted.has(key))
    .map((key) => ({
      file,
      row: key,
      problem: 'nothing in the matrix uses this text',
      fix: key.startsWith('connections.')
        ? 'delete it, or declare the connection, in a file that src/matrix/connections/index.ts lists'
        : 'delete it, or declare in src/matrix what it is about',
    }));
}

function empty(texts: Texts, file: string): Finding[] {
  return [...texts]
    .filter(([, text]) => text.trim() === '')
    .map(([key]) => ({file, row: key, problem: 'the text is empty', fix: 'write the text'}));
}

function differingPlaceholders(texts: Texts, others: Texts, file: string): Finding[] {
  return [...texts].flatMap(([key, text]) => {
    const other = others.get(key);
    if (other === undefined) return [];
    const absent = placeholders(other).filter((name) => !placeholders(text).includes(name));
    return absent.map((name) => ({
      file,
      row: key,
      problem: `lacks {{${name}}}, which the other language uses`,
      fix: `write {{${name}}} where the value belongs, or take it out of both`,
    }));
  });
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').sort();
}
