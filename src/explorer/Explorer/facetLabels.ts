import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Facet} from '../../query/rows/model';

/** How a choice of a facet is called. */
export function choiceLabel(facet: Facet, value: string): string {
  switch (facet) {
    case 'encryption':
      return words(`ui:encryption.${value as 'tls'}.label`);
    case 'transport':
      return value.toUpperCase();
    case 'from':
    case 'to':
    case 'endpoint':
      return words(`matrix:endpoints.${value}.name`);
    case 'application':
      return matrix.applications.find(({id}) => id === value)?.name ?? words('ui:table.applicationUnstated');
    case 'scenario':
      return words(`matrix:scenarios.${value}.name`);
    case 'condition': {
      const [fact = '', answer = ''] = value.split('.');
      return words(`matrix:deploymentFacts.${fact}.values.${answer}.label`);
    }
    case 'workload':
      return words(`matrix:workloads.${value}.name`);
    case 'scope':
      return words(`ui:scope.${value as 'network'}`);
  }
}
