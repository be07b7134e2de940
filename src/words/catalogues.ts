import enCli from '../../i18n/en/port-matrix/cli.json';
import enMatrix from '../../i18n/en/port-matrix/matrix.json';
import enSynonyms from '../../i18n/en/port-matrix/synonyms.json';
import enUi from '../../i18n/en/port-matrix/ui.json';
import jaCli from '../../i18n/ja/port-matrix/cli.json';
import jaMatrix from '../../i18n/ja/port-matrix/matrix.json';
import jaSynonyms from '../../i18n/ja/port-matrix/synonyms.json';
import jaUi from '../../i18n/ja/port-matrix/ui.json';
import type {ApplicationId} from '../matrix/applications';
import type {ConnectionId} from '../matrix/connections';
import type {deploymentFacts} from '../matrix/deploymentFacts';
import type {DiscrepancyId, DiscrepancyReadings} from '../matrix/discrepancies';
import type {EndpointId, MachineId} from '../matrix/endpoints';
import type {Encryption, Zone} from '../matrix/model';
import type {NamedPortId} from '../matrix/namedPorts';
import type {NeighbourId} from '../matrix/neighbours';
import type {NoteId} from '../matrix/notes';
import type {PortlessFlowId} from '../matrix/portless';
import type {SourceVersionId} from '../matrix/sourceVersions';
import type {RuledOutPairId} from '../matrix/ruledOut';
import type {ScenarioId} from '../matrix/scenarios';
import type {SourceId} from '../matrix/sources';
import type {WorkloadId} from '../matrix/workloads';
import type {Locale} from './locales';

type DeclaredFact = (typeof deploymentFacts)[number];

/** The texts about the facts: a missing text for a declared id is a compile error in this file. */
interface MatrixCatalogue {
  workloads: Record<WorkloadId, {name: string; description: string}>;
  zones: Record<Zone, string>;
  machines: Record<MachineId, {name: string; inSentence: string}>;
  endpoints: Record<EndpointId, {name: string; inSentence: string; description: string}>;
  scenarios: Record<ScenarioId, {name: string; description: string}>;
  deploymentFacts: {
    [F in DeclaredFact as F['id']]: {
      name: string;
      values: Record<
        F['values'][number],
        {label: string; inSentence: string; clause: string; linked: string}
      >;
    };
  };
  connections: Record<ConnectionId, {purpose: string; ifClosed: string}>;
  notes: Record<NoteId, string>;
  ruledOut: Record<RuledOutPairId, string>;
  neighbours: Record<NeighbourId, string>;
  namedPorts: Record<NamedPortId, {name: string; published: string; unpublished: string; advice: string}>;
  portless: Record<PortlessFlowId, {name: string; about: string}>;
  sourceVersions: Record<SourceVersionId, string>;
  sources: Record<SourceId, {title: string; about: string}>;
  discrepancies: {
    [D in DiscrepancyId]: {
      title: string;
      readings: Record<DiscrepancyReadings[D], string>;
      taken: string;
      because: string;
    };
  };
}

/** Synonyms that people search for: never shown, and free to differ in number between languages. */
interface SynonymCatalogue {
  workloads: Record<WorkloadId, string[]>;
  endpoints: Record<EndpointId, string[]>;
  applications: Record<ApplicationId, string[]>;
  scenarios: Record<ScenarioId, string[]>;
  encryption: Record<Encryption, string[]>;
  /** Terms of the field that are not facts; the same ones in every language, so that each finds the others. */
  concepts: Record<keyof (typeof jaSynonyms)['concepts'], string[]>;
  fillers: string[];
}

/** Both languages, for the generate step and the tests; a page bundles only its own language. */
export const catalogues = {
  ja: {matrix: jaMatrix, ui: jaUi, cli: jaCli, synonyms: jaSynonyms},
  en: {matrix: enMatrix, ui: enUi, cli: enCli, synonyms: enSynonyms},
} as const satisfies Record<
  Locale,
  {matrix: MatrixCatalogue; ui: typeof jaUi; cli: typeof jaCli; synonyms: SynonymCatalogue}
>;
