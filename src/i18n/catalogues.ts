import enMatrix from '../../i18n/en/port-matrix/matrix.json';
import enUi from '../../i18n/en/port-matrix/ui.json';
import jaMatrix from '../../i18n/ja/port-matrix/matrix.json';
import jaUi from '../../i18n/ja/port-matrix/ui.json';
import type {ConnectionId} from '../matrix/connections';
import type {deploymentFacts} from '../matrix/deploymentFacts';
import type {DiscrepancyId, DiscrepancyReadings} from '../matrix/discrepancies';
import type {EndpointId, MachineId} from '../matrix/endpoints';
import type {Zone} from '../matrix/model';
import type {NoteId} from '../matrix/notes';
import type {RuledOutPairId} from '../matrix/ruledOut';
import type {ScenarioId} from '../matrix/scenarios';
import type {SeedRowId, SourceId} from '../matrix/sources';
import type {WorkloadId} from '../matrix/workloads';
import type {Locale} from './locales';

type DeclaredFact = (typeof deploymentFacts)[number];

/** The texts about the facts: forgetting one of a declared id is a compile error in this file. */
interface MatrixCatalogue {
  workloads: Record<WorkloadId, {name: string}>;
  zones: Record<Zone, string>;
  machines: Record<MachineId, {name: string; inSentence: string}>;
  endpoints: Record<EndpointId, {name: string; inSentence: string; description: string}>;
  scenarios: Record<ScenarioId, {name: string; description: string}>;
  deploymentFacts: {
    [F in DeclaredFact as F['id']]: {
      name: string;
      values: Record<F['values'][number], {label: string; clause: string}>;
    };
  };
  connections: Record<ConnectionId, {purpose: string; ifClosed: string}>;
  notes: Record<NoteId, string>;
  ruledOut: Record<RuledOutPairId, string>;
  sources: Record<SourceId, {title: string; about: string}>;
  sourceRows: Record<SeedRowId, string>;
  discrepancies: {
    [D in DiscrepancyId]: {
      title: string;
      readings: Record<DiscrepancyReadings[D], string>;
      taken: string;
      because: string;
    };
  };
}

/** Both languages, for the generate step and the tests; a page bundles only its own language. */
export const catalogues = {
  ja: {matrix: jaMatrix, ui: jaUi},
  en: {matrix: enMatrix, ui: enUi},
} as const satisfies Record<Locale, {matrix: MatrixCatalogue; ui: typeof jaUi}>;
