import {McpServer, ResourceTemplate} from '@modelcontextprotocol/sdk/server/mcp.js';
import type {CallToolResult} from '@modelcontextprotocol/sdk/types.js';
import {z} from 'zod';
import {connectionTitle} from '../../connection/connectionTitle';
import {connectionTwin} from '../../data/markdown/connectionMarkdown';
import {matrix} from '../../matrix/matrix';
import {localizedPath, type Locale} from '../../words/locales';
import type {Words} from '../../words/words';
import type {Call, Command, OptionValues, Outcome} from '../command';
import {find} from '../commands/find';
import {plan} from '../commands/plan';
import {read} from '../commands/read';
import {review} from '../commands/review';
import {show} from '../commands/show';
import {allWords, WrongUse} from '../context';

/** A guide page as written: MDX, with tables as component tags. */
export interface GuidePage {
  readonly slug: string;
  readonly title: string;
  readonly text: string;
}

const HOSTS_FILE = 'hosts';
const RULES_FILE = 'rules';

const deployment = {
  answers: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      `Facts about the deployment, each with a value or "none": ${matrix.deploymentFacts
        .map(({id, values}) => `${id} = ${values.join(' | ')}`)
        .join('; ')}. A fact that is left out stays open.`,
    ),
  hosts: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe(
      `Host names, addresses or networks by endpoint: ${matrix.endpoints.map(({id}) => id).join(', ')}.`,
    ),
};

/** The commands as tools, and the connections and guide pages as resources. Reads nothing from the machine. */
export function createServer(locale: Locale, version: string, guide: readonly GuidePage[]): McpServer {
  const words = allWords[locale];
  const server = new McpServer({name: 'phoenix-ports', version});
  const call = caller(locale, words);
  const readOnly = {annotations: {readOnlyHint: true, openWorldHint: false}};

  server.registerTool(
    'find',
    {
      ...readOnly,
      description: words('cli:help.find'),
      inputSchema: {query: z.string().describe('Ports, words, a question or a log line.')},
    },
    async ({query}) => call(find, {arguments: [query]}),
  );
  server.registerTool(
    'show',
    {
      ...readOnly,
      description: words('cli:help.show'),
      inputSchema: {
        name: z.string().describe('Id of a connection, an endpoint or a scenario, or a port number.'),
      },
    },
    async ({name}) => call(show, {arguments: [name]}),
  );
  server.registerTool(
    'plan',
    {
      ...readOnly,
      description: words('cli:help.plan'),
      inputSchema: {
        ...deployment,
        format: z
          .string()
          .optional()
          .describe('An output format such as csv or nftables; JSON unless given.'),
      },
    },
    async ({answers, hosts, format}) =>
      call(plan, {
        options: {...deploymentOptions(answers, hosts), ...(format === undefined ? {} : {format})},
        files: {[HOSTS_FILE]: hostFile(hosts)},
      }),
  );
  server.registerTool(
    'read',
    {
      ...readOnly,
      description: words('cli:help.read'),
      inputSchema: {text: z.string().describe('One or more lines of a log.')},
    },
    async ({text}) => call(read, {input: text}),
  );
  server.registerTool(
    'review',
    {
      ...readOnly,
      description: words('cli:help.review'),
      inputSchema: {
        ...deployment,
        rules: z
          .string()
          .describe('Rules as text: nftables, iptables-save, or a table exported from a firewall.'),
        machine: z.enum(['forward', 'input', 'output']).optional().describe('Whose rules they are.'),
      },
    },
    async ({answers, hosts, rules, machine}) =>
      call(review, {
        options: {
          ...deploymentOptions(answers, hosts ?? {}),
          rules: RULES_FILE,
          ...(machine === undefined ? {} : {machine}),
        },
        files: {[HOSTS_FILE]: hostFile(hosts), [RULES_FILE]: rules},
      }),
  );

  server.registerResource(
    'connections',
    new ResourceTemplate('phoenix-ports://connections/{id}', {
      list: () => ({
        resources: matrix.connections.map((connection) => ({
          uri: `phoenix-ports://connections/${connection.id}`,
          name: connection.id,
          title: connectionTitle(matrix, connection, words),
          mimeType: 'text/markdown',
        })),
      }),
    }),
    {title: words('ui:navigation.connections'), mimeType: 'text/markdown'},
    (uri, {id}) => {
      const connection = matrix.connections.find((each) => each.id === id);
      if (connection === undefined) throw new Error(words('cli:wrong.connection', {id: String(id)}));
      const text = connectionTwin(connection, {
        matrix,
        words,
        address: (route) => localizedPath(locale, route),
        file: (path) => path,
      });
      return {contents: [{uri: uri.href, mimeType: 'text/markdown', text}]};
    },
  );
  for (const {slug, title, text} of guide) {
    server.registerResource(
      `guide-${slug}`,
      `phoenix-ports://guide/${slug}`,
      {title, mimeType: 'text/markdown'},
      (uri) => ({contents: [{uri: uri.href, mimeType: 'text/markdown', text}]}),
    );
  }
  return server;
}

interface Given {
  readonly arguments?: readonly string[];
  readonly options?: OptionValues;
  readonly files?: Readonly<Record<string, string>>;
  /** The standard input of the command. */
  readonly input?: string;
}

/** Runs a command for a client: its JSON is the structured response, and its text the readable one. */
function caller(locale: Locale, words: Words): (command: Command, given: Given) => Promise<CallToolResult> {
  return async (command, {arguments: args = [], options = {}, files = {}, input = ''}) => {
    const remarks: string[] = [];
    const call: Call = {
      arguments: args,
      options: {...options, json: true},
      locale,
      words,
      readInput: () => Promise.resolve(input),
      readFile: (path) => files[path] ?? '',
      progress: () => undefined,
      remark: (text) => {
        remarks.push(text);
      },
    };
    try {
      return resultOf(await command.run(call), remarks);
    } catch (error) {
      if (error instanceof WrongUse) return {isError: true, content: [{type: 'text', text: error.message}]};
      throw error;
    }
  };
}

function resultOf({data, text, remarks = []}: Outcome, ofInput: readonly string[]): CallToolResult {
  const readable = typeof text === 'string' ? text : JSON.stringify(data);
  return {
    content: [readable, ...ofInput, ...remarks].map((each) => ({type: 'text', text: each})),
    structuredContent: Object.fromEntries(Object.entries(data ?? {})),
  };
}

function deploymentOptions(
  answers: Readonly<Record<string, string>> | undefined,
  hosts: Readonly<Record<string, readonly string[]>> | undefined,
): OptionValues {
  return {
    answer: Object.entries(answers ?? {}).map(([fact, value]) => `${fact}=${value}`),
    ...(hosts === undefined ? {} : {hosts: HOSTS_FILE}),
  };
}

/** Hosts as lines of a host file; a line break within a host would start another line. */
function hostFile(hosts: Readonly<Record<string, readonly string[]>> = {}): string {
  return Object.entries(hosts)
    .flatMap(([endpoint, list]) => list.map((host) => `${endpoint},${host}`.replace(/\s+/gu, ' ')))
    .join('\n');
}
