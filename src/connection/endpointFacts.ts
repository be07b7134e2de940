import type {Endpoint, Matrix} from '../matrix/model';
import {selectEndpoint} from '../matrix/select';
import {joinWithSeparator} from '../words/joinWords';
import type {Words} from '../words/words';

/** A service tag with the platform whose rules can name it. */
export function serviceTagText({platform, name}: NonNullable<Endpoint['serviceTag']>, words: Words): string {
  return words(`ui:endpoint.serviceTagOf.${platform}`, {name});
}

/** The location of an endpoint: its machine or zone. It may be shown in brackets, so it contains none itself. */
export function endpointPlace(matrix: Matrix, id: string, words: Words): string {
  const {machine, zone, zoneIsInferred} = selectEndpoint(matrix, id);
  if (machine !== undefined) return words(`matrix:machines.${machine}.name`);
  const remarks = zoneIsInferred === true ? [words('ui:endpoint.inferredZone')] : [];
  return joinWithSeparator([words(`matrix:zones.${zone}`), ...remarks], words);
}

function zoneText({zone, zoneIsInferred}: Endpoint, words: Words): string {
  const text = words(`matrix:zones.${zone}`);
  return zoneIsInferred === true
    ? words('ui:list.remark', {text, remark: words('ui:endpoint.inferredZone')})
    : text;
}

/** Where an endpoint is located, its host names, and what it never communicates with. */
export function endpointFacts(
  matrix: Matrix,
  id: string,
  words: Words,
): readonly {readonly id: string; readonly label: string; readonly text: string}[] {
  const endpoint = selectEndpoint(matrix, id);
  const {zone, machine, hostNames, publishedAddresses, serviceTag} = endpoint;
  return [
    {
      id: 'zone',
      label: words('ui:endpoint.zone'),
      text: zone === 'unstated' ? words('ui:basis.unstated.label') : zoneText(endpoint, words),
    },
    ...(machine === undefined
      ? []
      : [
          {
            id: 'machine',
            label: words('ui:endpoint.machine'),
            text: words(`matrix:machines.${machine}.name`),
          },
        ]),
    ...(hostNames === undefined
      ? []
      : [
          {
            id: 'hostNames',
            label: words('ui:endpoint.hostNames'),
            text: joinWithSeparator(hostNames.patterns, words),
          },
        ]),
    ...(publishedAddresses === undefined
      ? []
      : [
          {
            id: 'publishedAddresses',
            label: words('ui:endpoint.publishedAddresses'),
            text: joinWithSeparator(publishedAddresses.addresses, words),
          },
        ]),
    ...(serviceTag === undefined
      ? []
      : [
          {
            id: 'serviceTag',
            label: words('ui:endpoint.serviceTag'),
            text: serviceTagText(serviceTag, words),
          },
        ]),
    ...matrix.ruledOut
      .filter(({from, to}) => from === id || to === id)
      .map((pair) => ({
        id: pair.id,
        label: words('ui:connection.ruledOut'),
        text: words(`matrix:ruledOut.${pair.id}`),
      })),
  ];
}
