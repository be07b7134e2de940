import RouteLink from '../../ui/RouteLink';
import {withUnbrokenParts} from '../../ui/unbrokenParts';
import type {ComponentType, ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {
  portRangesOf,
  selectConnection,
  selectConnections,
  selectEndpoint,
  usesPort,
  type Selection,
} from '../../matrix/select';
import {describeConnection} from '../../connection/describeConnection';
import {routes} from '../../routes';
import {
  ConnectionCitation,
  ConnectionConditions,
  ConnectionDiscrepancies,
  ConnectionFacts,
  ConnectionNotes,
  ConnectionSources,
  RelatedConnections,
} from '../../connection/Page';
import AnswerCard, {type CardRelease} from '../../connection/AnswerCard';
import ConnectionTable from '../../connection/Table';
import {DataExamples, DataFiles} from '../../data/DataReference';
import Diagram from '../../map/Diagram';
import Discrepancies from '../../connection/Discrepancies';
import {FilterParameters, LinkExamples} from '../../explorer/FilterReference';
import {EndpointIndex, PortIndex, ScenarioIndex, WorkloadIndex} from '../ReferenceIndex';
import {ChangesSources, ConnectionHistory, ReleaseChanges} from '../../history/Changes';
import ScrollableTable from '../../ui/ScrollableTable';
import NamedPorts, {NamedPortLead} from '../../connection/NamedPorts';
import TestCommands from '../../connection/TestCommands';
import TestPatterns from '../../connection/TestCommands/TestPatterns';
import CoverageTable from './CoverageTable';
import {ReportLink} from '../../report/ReportLink';
import {GlossaryTable} from './GlossaryTable';
import HostNamesToAllow from './HostNamesToAllow';
import LogFormatTable from './LogFormatTable';
import {MeasuredBuilds, MeasuredPages} from './MeasuredFigures';
import OnThisPage from './OnThisPage';
import {
  PortlessFlows,
  UnconfirmedAt,
  UnconfirmedConnections,
  WorkloadSources,
  WorkloadSummary,
} from './workloads';
import {EndpointSummary, PortAnswer, ScenarioRequirements, ScenarioSummary} from './summaries';

/**
 * Components that MDX pages can use without an import. Pages name ids and selections; the facts come from the matrix.
 */
export const mdxComponents = {
  ConnectionTable: forSelection(ConnectionTable),
  ConnectionList: forSelection(ConnectionList),
  Ports: forSelection(Ports),
  TestCommands: forSelection(TestCommands),
  TestPatterns: forSelection(TestPatterns),
  Count: forSelection(({connections}) => words('ui:reference.count', {count: connections.length})),
  a: RouteLink,
  table: ScrollableTable,
  Diagram,
  EndpointLink,
  ScenarioLink,
  DiscrepancyList: () => <Discrepancies discrepancies={matrix.discrepancies} withConnections />,
  SourceList,
  DataFiles,
  ChangesSources,
  ReleaseChanges,
  ConnectionHistory,
  DataExamples,
  FilterParameters,
  LinkExamples,
  PortAnswer,
  NamedPortLead,
  NamedPorts,
  ScenarioRequirements,
  EndpointSummary,
  ScenarioSummary,
  PortIndex,
  EndpointIndex,
  ScenarioIndex,
  AnswerCard: CardFor,
  WorkloadIndex,
  WorkloadSummary,
  WorkloadSources,
  UnconfirmedAt,
  UnconfirmedConnections,
  PortlessFlows,
  HostNamesToAllow,
  CoverageTable,
  MeasuredBuilds,
  MeasuredPages,
  LogFormatTable,
  OnThisPage,
  GlossaryTable,
  ReportLink,
  WorkloadLink,
  ConnectionConditions: forId(ConnectionConditions),
  ConnectionFacts: forId(ConnectionFacts),
  ConnectionNotes: forId(ConnectionNotes),
  ConnectionDiscrepancies: forId(ConnectionDiscrepancies),
  ConnectionSources: forId(ConnectionSources),
  RelatedConnections: forId(RelatedConnections),
  ConnectionCitation: forId(ConnectionCitation),
};

function forSelection(
  Component: ComponentType<{readonly connections: readonly Connection[]}>,
): ComponentType<Selection & {readonly everyWorkload?: boolean}> {
  return function Selected({everyWorkload = false, ...selection}) {
    // Guide pages are about the first workload unless they name another.
    const isWhole = everyWorkload || selection.workload !== undefined || selection.id !== undefined;
    const workload = isWhole ? undefined : matrix.workloads[0];
    return (
      <Component
        connections={selectConnections(matrix, {...selection, ...(workload === undefined ? {} : {workload})})}
      />
    );
  };
}

function forId(
  Component: ComponentType<{readonly connection: Connection}>,
): ComponentType<{readonly id: string}> {
  return function Identified({id}) {
    return <Component connection={selectConnection(matrix, id)} />;
  };
}

/** The answer card of one connection, of a port or of an endpoint. */
function CardFor({
  version,
  date,
  ...selection
}: CardRelease & Pick<Selection, 'id' | 'port' | 'endpoint'>): ReactNode {
  const connections = selectConnections(matrix, selection);
  const named = matrix.namedPorts.filter(({port, endpoint}) =>
    selection.endpoint === undefined
      ? selection.port === undefined
        ? connections.some(({service}) => usesPort(service, port))
        : port === selection.port
      : endpoint === selection.endpoint,
  );
  return <AnswerCard connections={connections} named={named} version={version} date={date} />;
}

/** One sentence per connection. */
function ConnectionList({connections}: {readonly connections: readonly Connection[]}): ReactNode {
  if (connections.length === 0) return <p>{words('ui:table.empty')}</p>;
  return (
    <ul>
      {connections.map((connection) => {
        const {id, from, to, service, summary} = describeConnection(matrix, connection, words);
        return (
          <li key={id}>
            <RouteLink to={routes.connection(id)}>
              {from.name} → {to.name} {withUnbrokenParts(service)}
            </RouteLink>
            {words('ui:list.colon')}
            {summary}
          </li>
        );
      })}
    </ul>
  );
}

/** The services of a selection, for use in a sentence: `TCP 443`, each linked to the page of its port. */
function Ports({connections}: {readonly connections: readonly Connection[]}): ReactNode {
  const services = new Map(
    connections.map((connection) => [
      describeConnection(matrix, connection, words).service,
      portRangesOf(connection.service)[0]?.from,
    ]),
  );
  if (services.size === 0) return words('ui:service.none');
  return [...services].map(([service, port], index) => (
    <span key={service}>
      {index > 0 && words('ui:list.separator')}
      {port === undefined ? (
        service
      ) : (
        <RouteLink to={routes.port(port)}>{withUnbrokenParts(service)}</RouteLink>
      )}
    </span>
  ));
}

function EndpointLink({id}: {readonly id: string}): ReactNode {
  return (
    <RouteLink to={routes.endpoint(selectEndpoint(matrix, id).id)}>
      {words(`matrix:endpoints.${id}.name`)}
    </RouteLink>
  );
}

function ScenarioLink({id}: {readonly id: string}): ReactNode {
  return <RouteLink to={routes.scenario(id)}>{words(`matrix:scenarios.${id}.name`)}</RouteLink>;
}

function WorkloadLink({id}: {readonly id: string}): ReactNode {
  return <RouteLink to={routes.workload(id)}>{words(`matrix:workloads.${id}.name`)}</RouteLink>;
}

function SourceList(): ReactNode {
  return (
    <ul>
      {matrix.sources.map(({id, url}) => {
        const title = words(`matrix:sources.${id}.title`);
        return (
          <li key={id}>
            {url === null ? title : <RouteLink href={url}>{title}</RouteLink>}
            {words('ui:list.colon')}
            {words(`matrix:sources.${id}.about`)}
          </li>
        );
      })}
    </ul>
  );
}
