import type {Connection} from '../../../matrix/model';
import {serviceText} from '../../../connection/serviceText';
import type {Words} from '../../../words/words';
import type {Plan} from '../../plan/model';

/**
 * What a plan needs and no rule of it can say, each with the reason: a service that no source gives a number or a
 * transport, or one that has a number of another kind than a port. One line an entry.
 */
export function withoutRule({withoutPorts}: Plan, words: Words): readonly string[] {
  const isNumbered = ({service: {kind}}: Connection): boolean => kind === 'icmp' || kind === 'ip-protocol';
  const unstated = withoutPorts.filter((connection) => !isNumbered(connection));
  return [
    ...(unstated.length === 0
      ? []
      : [words('ui:export.withoutPorts', {connections: unstated.map(({id}) => id).join(' ')})]),
    ...withoutPorts.filter(isNumbered).map(({id, from, to, service}) =>
      words('ui:export.withoutTransport', {
        connection: id,
        from: words(`matrix:endpoints.${from}.name`),
        to: words(`matrix:endpoints.${to}.name`),
        service: serviceText(service, words),
      }),
    ),
  ];
}
