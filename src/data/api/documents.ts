import type {
  Citation,
  Connection,
  Discrepancy,
  Matrix,
  NamedPort,
  Neighbour,
  PortlessFlow,
  RuledOutPair,
} from '../../matrix/model';
import {
  conditionParts,
  portRangesOf,
  selectBasis,
  selectConnections,
  selectEndpoint,
  selectFieldBasis,
  selectNamedPorts,
  selectSourceVersions,
  toPortRange,
  transportsOf,
  transportsToOpen,
  usesPort,
} from '../../matrix/select';
import {publishedLabels} from '../../connection/publishedLabels';
import {connectionRoute} from '../../connection/connectionRoute';
import {connectionNotes} from '../../connection/connectionNotes';
import {connectionTitle} from '../../connection/connectionTitle';
import {describeConnection} from '../../connection/describeConnection';
import {describeDiscrepancy} from '../../connection/describeDiscrepancy';
import {apiFiles, markdownTwin, routes} from '../../routes';
import {serviceText} from '../../connection/serviceText';
import {mapApiLocales} from './apiLocales';
import type {Words} from '../../words/words';
import type {
  ApiCitation,
  ApiConnection,
  ApiContext,
  ApiDiscrepancy,
  ApiEndpoint,
  ApiNamedPort,
  ApiNeighbour,
  ApiPortless,
  ApiRuledOut,
  ApiScenario,
  ApiService,
  ConnectionFile,
  ConnectionsFile,
  FileHead,
  Named,
  PortFile,
  Texts,
} from './model';

type WithoutHead<T extends FileHead> = Omit<T, keyof FileHead>;

/** Prints facts as data, with the texts of every language. */
export interface ApiDocuments {
  readonly connections: () => WithoutHead<ConnectionsFile>;
  readonly connection: (connection: Connection) => WithoutHead<ConnectionFile>;
  readonly port: (port: number) => WithoutHead<PortFile>;
}

export function apiDocuments(matrix: Matrix, {languages}: Pick<ApiContext, 'languages'>): ApiDocuments {
  const inEvery = (text: (words: Words) => string): Texts =>
    mapApiLocales((locale) => text(languages[locale].words));
  const addresses = (route: string): Texts => mapApiLocales((locale) => languages[locale].address(route));
  const places = (route: string): {readonly pages: Texts; readonly markdown: Texts} => ({
    pages: addresses(route),
    markdown: addresses(markdownTwin(route)),
  });
  const endpointName = (id: string): Named => ({
    id,
    name: inEvery((words) => words(`matrix:endpoints.${id}.name`)),
  });
  const scenarioName = (id: string): Named => ({
    id,
    name: inEvery((words) => words(`matrix:scenarios.${id}.name`)),
  });
  const workloadName = (id: string): Named => ({
    id,
    name: inEvery((words) => words(`matrix:workloads.${id}.name`)),
  });

  const service = ({service: given, scope}: Connection): ApiService => ({
    kind: given.kind,
    text: inEvery((words) => serviceText(given, words)),
    ports: portRangesOf(given),
    transports: transportsOf(given),
    // Nothing needs to be allowed for what stays inside one machine.
    transportsToOpen: scope === 'machine' ? [] : transportsToOpen(given),
    icmpMessages:
      given.kind === 'icmp' ? given.messages.map(({type, code}) => ({type, code: code ?? null})) : [],
    ipProtocol: given.kind === 'ip-protocol' ? given.protocol : null,
    configurable: given.kind === 'ports' && given.configurable === true,
    choice: given.kind === 'ports' ? (given.choice ?? null) : null,
  });

  const citation = ({source, row, item, supports, basis}: Citation): ApiCitation => {
    const page = matrix.sources.find(({id}) => id === source);
    const published = page?.rows.find(({id}) => id === row);
    return {
      source,
      title: inEvery((words) => words(`matrix:sources.${source}.title`)),
      url: page?.url ?? null,
      row: row ?? null,
      item: item ?? null,
      publishedPort: published?.port ?? null,
      publishedProtocol: published?.protocol ?? null,
      supports,
      basis: basis ?? 'stated',
    };
  };

  const namedPort = (named: NamedPort): ApiNamedPort => ({
    id: named.id,
    port: named.port,
    transports: named.transports === 'unstated' ? [] : named.transports,
    endpoint: named.endpoint === undefined ? null : endpointName(named.endpoint),
    direction: named.direction,
    name: inEvery((words) => words(`matrix:namedPorts.${named.id}.name`)),
    published: inEvery((words) => words(`matrix:namedPorts.${named.id}.published`)),
    unpublished: inEvery((words) => words(`matrix:namedPorts.${named.id}.unpublished`)),
    advice: inEvery((words) => words(`matrix:namedPorts.${named.id}.advice`)),
    sources: named.citations.map(citation),
  });

  const neighbour = (given: Neighbour): ApiNeighbour => ({
    id: given.id,
    from: endpointName(given.from),
    to: endpointName(given.to),
    ports: portRangesOf(given.service),
    transports: transportsOf(given.service),
    statement: inEvery((words) => words(`matrix:neighbours.${given.id}`)),
    explains: given.explains,
    sources: given.citations.map(citation),
  });

  const portless = ({id, workloads, citations}: PortlessFlow): ApiPortless => ({
    id,
    workloads: workloads.map(workloadName),
    name: inEvery((words) => words(`matrix:portless.${id}.name`)),
    about: inEvery((words) => words(`matrix:portless.${id}.about`)),
    sources: citations.map(citation),
  });

  const ruledOut = (pair: RuledOutPair): ApiRuledOut => ({
    id: pair.id,
    from: endpointName(pair.from),
    to: endpointName(pair.to),
    statement: inEvery((words) => words(`matrix:ruledOut.${pair.id}`)),
    source: citation(pair.citation),
  });

  const describe = (connection: Connection): ApiConnection => {
    const {id} = connection;
    const {words} = languages.ja;
    const route = connectionRoute(matrix, connection);
    const [page = route] = route.split('#');
    return {
      id,
      workload: workloadName(connection.workloads[0] ?? ''),
      workloads: connection.workloads.map(workloadName),
      title: inEvery((each) => connectionTitle(matrix, connection, each)),
      from: endpointName(connection.from),
      to: endpointName(connection.to),
      service: service(connection),
      publishedLabels: publishedLabels(matrix, connection),
      applications: matrix.applications
        .filter((application) => connection.applications.includes(application.id))
        .map((application) => ({id: application.id, name: application.name})),
      encryption: {
        id: connection.encryption,
        label: inEvery((each) => each(`ui:encryption.${connection.encryption}.label`)),
      },
      scope: connection.scope,
      condition: conditionParts(matrix.deploymentFacts, connection.condition).map(({fact, value}) => ({
        fact,
        value,
        label: inEvery((each) => each(`matrix:deploymentFacts.${fact}.values.${value}.label`)),
        clause: inEvery((each) => each(`matrix:deploymentFacts.${fact}.values.${value}.clause`)),
      })),
      scenarios: connection.scenarios.map(scenarioName),
      purpose: inEvery((each) => describeConnection(matrix, connection, each).purpose),
      ifClosed: inEvery((each) => describeConnection(matrix, connection, each).ifClosed),
      sentence: inEvery((each) => describeConnection(matrix, connection, each).sentence),
      notes: connectionNotes(matrix, connection, words).notes.map((note) => ({
        id: note.id,
        text: inEvery(
          (each) =>
            connectionNotes(matrix, connection, each).notes.find((other) => other.id === note.id)?.text ?? '',
        ),
      })),
      confidence: connection.confidence,
      basis: selectBasis(connection),
      fieldBasis: {
        endpoints: selectFieldBasis(connection, 'endpoints'),
        initiator: selectFieldBasis(connection, 'initiator'),
        port: selectFieldBasis(connection, 'port'),
        transport: selectFieldBasis(connection, 'transport'),
        application: selectFieldBasis(connection, 'application'),
        encryption: selectFieldBasis(connection, 'encryption'),
        scope: selectFieldBasis(connection, 'scope'),
        condition: selectFieldBasis(connection, 'condition'),
        purpose: selectFieldBasis(connection, 'purpose'),
      },
      sources: connection.citations.map(citation),
      discrepancies: connection.discrepancies,
      pages: addresses(route),
      markdown: addresses(markdownTwin(page)),
      data: languages.ja.file(apiFiles.connection(id)),
      listedIn: selectSourceVersions(matrix, connection).map((version) => version.id),
      unstated: connection.unstated ?? [],
      optional: connection.optional === true,
      sourcePorts: (connection.sourcePorts ?? []).map(toPortRange),
    };
  };

  const discrepancy = (given: Discrepancy): ApiDiscrepancy => {
    const ja = describeDiscrepancy(matrix, given, languages.ja.words);
    const en = describeDiscrepancy(matrix, given, languages.en.words);
    return {
      id: given.id,
      status: given.status,
      title: {ja: ja.title, en: en.title},
      readings: given.readings.map((reading, index) => ({
        id: reading.id,
        source: reading.source,
        row: reading.row ?? null,
        url: ja.readings[index]?.url ?? null,
        place: {ja: ja.readings[index]?.place ?? '', en: en.readings[index]?.place ?? ''},
        text: {ja: ja.readings[index]?.text ?? '', en: en.readings[index]?.text ?? ''},
      })),
      taken: {ja: ja.taken, en: en.taken},
      because: {ja: ja.because, en: en.because},
      connections: ja.connections,
    };
  };

  const endpoint = (id: string): ApiEndpoint => {
    const {kind, zone, zoneIsInferred, machine, hostNames, publishedAddresses, serviceTag} = selectEndpoint(
      matrix,
      id,
    );
    return {
      ...endpointName(id),
      description: inEvery((words) => words(`matrix:endpoints.${id}.description`)),
      kind,
      zone,
      machine:
        machine === undefined
          ? null
          : {id: machine, name: inEvery((words) => words(`matrix:machines.${machine}.name`))},
      hostNames: hostNames ?? null,
      ...places(routes.endpoint(id)),
      publishedAddresses: publishedAddresses ?? null,
      serviceTag: serviceTag ?? null,
      zoneBasis: zone === 'unstated' ? 'unstated' : zoneIsInferred === true ? 'inferred' : 'stated',
    };
  };

  const scenario = (id: string): ApiScenario => ({
    ...scenarioName(id),
    description: inEvery((words) => words(`matrix:scenarios.${id}.description`)),
    ...(selectConnections(matrix, {scenario: id}).length === 0
      ? {pages: null, markdown: null}
      : places(routes.scenario(id))),
  });

  return {
    connections: () => ({
      ruledOut: matrix.ruledOut.map(ruledOut),
      workloads: matrix.workloads.map(workloadName),
      endpoints: matrix.endpoints.map(({id}) => endpoint(id)),
      applications: matrix.applications.map(({id, name, transports}) => ({id, name, transports})),
      scenarios: matrix.scenarios.map(scenario),
      deploymentFacts: matrix.deploymentFacts.map(({id, values}) => ({
        id,
        name: inEvery((words) => words(`matrix:deploymentFacts.${id}.name`)),
        values: values.map((value) => ({
          id: value,
          label: inEvery((words) => words(`matrix:deploymentFacts.${id}.values.${value}.label`)),
          clause: inEvery((words) => words(`matrix:deploymentFacts.${id}.values.${value}.clause`)),
        })),
      })),
      sources: matrix.sources.map(({id, url, language}) => ({
        id,
        title: inEvery((words) => words(`matrix:sources.${id}.title`)),
        about: inEvery((words) => words(`matrix:sources.${id}.about`)),
        url,
        language,
      })),
      discrepancies: matrix.discrepancies.map(discrepancy),
      connections: matrix.connections.map(describe),
      neighbours: matrix.neighbours.map(neighbour),
      namedPorts: matrix.namedPorts.map(namedPort),
      sourceVersions: matrix.sourceVersions.map(({id, source}) => ({
        id,
        source,
        name: inEvery((words) => words(`matrix:sourceVersions.${id}`)),
      })),
      unconfirmed: matrix.unconfirmed.map(describe),
      portless: matrix.portless.map(portless),
    }),

    connection: (connection) => ({
      connection: describe(connection),
      discrepancies: matrix.discrepancies
        .filter(({id}) => connection.discrepancies.includes(id))
        .map(discrepancy),
      ruledOut: matrix.ruledOut
        .filter((pair) => [pair.from, pair.to].some((id) => id === connection.from || id === connection.to))
        .map(ruledOut),
    }),

    port: (port) => ({
      port,
      ...places(routes.port(port)),
      connections: selectConnections(matrix, {port}).map(describe),
      named: selectNamedPorts(matrix, port).map(namedPort),
      unconfirmed: matrix.unconfirmed.filter(({service}) => usesPort(service, port)).map(describe),
    }),
  };
}
