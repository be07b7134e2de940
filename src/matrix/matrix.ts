import {applications} from './applications';
import {connections, unconfirmed} from './connections';
import {deploymentFacts} from './deploymentFacts';
import {discrepancies} from './discrepancies';
import {endpoints} from './endpoints';
import type {Matrix} from './model';
import {namedPorts} from './namedPorts';
import {neighbours} from './neighbours';
import {portless} from './portless';
import {ruledOut} from './ruledOut';
import {scenarioRequirements, scenarios} from './scenarios';
import {sources} from './sources';
import {sourceVersions} from './sourceVersions';
import {workloads} from './workloads';

/** The port matrix. It is checked by `checkMatrix` before anything is generated from it. */
export const matrix: Matrix = deepFreeze({
  workloads,
  endpoints,
  applications,
  scenarios,
  scenarioRequirements,
  deploymentFacts,
  sources,
  sourceVersions,
  discrepancies,
  connections,
  unconfirmed,
  portless,
  neighbours,
  namedPorts,
  ruledOut,
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
