import {applicationTransports} from './applicationTransports';
import {citedFacts} from './citedFacts';
import {citedRows} from './citedRows';
import {distinctConnections} from './distinctConnections';
import {encryptionNeedsTcp} from './encryptionNeedsTcp';
import {honestBasis} from './honestBasis';
import {kebabCaseIds} from './kebabCaseIds';
import {knownReferences} from './knownReferences';
import {machineScope} from './machineScope';
import type {Rule} from './rule';
import {ruledOutPairs} from './ruledOutPairs';
import {uniqueIds} from './uniqueIds';
import {usedEndpoints} from './usedEndpoints';
import {validPorts} from './validPorts';

/** Everything that has to hold for the facts before anything is made from them. */
export const rules: readonly Rule[] = [
  kebabCaseIds,
  uniqueIds,
  distinctConnections,
  knownReferences,
  usedEndpoints,
  validPorts,
  encryptionNeedsTcp,
  applicationTransports,
  machineScope,
  citedFacts,
  citedRows,
  honestBasis,
  ruledOutPairs,
];
