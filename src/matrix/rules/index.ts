import {applicationTransports} from './applicationTransports';
import {citedFacts} from './citedFacts';
import {citedRows} from './citedRows';
import {distinctConnections} from './distinctConnections';
import {encryptionNeedsTcp} from './encryptionNeedsTcp';
import {honestBasis} from './honestBasis';
import {kebabCaseIds} from './kebabCaseIds';
import {knownReferences} from './knownReferences';
import {lowConfidenceApart} from './lowConfidenceApart';
import {machineScope} from './machineScope';
import {publishedAddresses} from './publishedAddresses';
import type {Rule} from './rule';
import {ruledOutPairs} from './ruledOutPairs';
import {uniqueIds} from './uniqueIds';
import {usedEndpoints} from './usedEndpoints';
import {usedWorkloads} from './usedWorkloads';
import {validPorts} from './validPorts';
import {validServices} from './validServices';
import {workloadQuestion} from './workloadQuestion';

/** The rules that the facts must satisfy before anything is generated from them. */
export const rules: readonly Rule[] = [
  kebabCaseIds,
  uniqueIds,
  distinctConnections,
  knownReferences,
  usedEndpoints,
  usedWorkloads,
  validPorts,
  validServices,
  publishedAddresses,
  workloadQuestion,
  encryptionNeedsTcp,
  applicationTransports,
  machineScope,
  citedFacts,
  citedRows,
  honestBasis,
  lowConfidenceApart,
  ruledOutPairs,
];
