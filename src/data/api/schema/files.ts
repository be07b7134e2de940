import {z} from 'zod';
import {comparedFields} from '../../../history/model';
import {
  encryptionSchema,
  idSchema,
  nonEmptySchema,
  portRangeSchema,
  portSchema,
  scopeSchema,
  transportSchema,
} from '../../../matrix/valueSchemas';
import {
  applicationSchema,
  connectionSchema,
  deploymentFactSchema,
  discrepancySchema,
  endpointSchema,
  namedPortSchema,
  namedSchema,
  neighbourSchema,
  portlessSchema,
  ruledOutSchema,
  scenarioSchema,
  sourceSchema,
  sourceVersionSchema,
  textsSchema,
} from './facts';

const head = {
  $schema: nonEmptySchema.meta({description: 'Address of the schema of this file, relative to it.'}),
  version: z.literal(1).meta({description: 'The major version, which the path also names.'}),
  revision: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .meta({
      description:
        'Changes exactly when the rest of the file changes: "sha256:" and the SHA-256 of the file without this field, as JSON without white space.',
    }),
};

/** The fields at the beginning of every data file. */
export type FileHead = {readonly [Key in keyof typeof head]: z.infer<(typeof head)[Key]>};

export const connectionsFileSchema = z
  .object({
    ...head,
    ruledOut: z
      .array(ruledOutSchema)
      .meta({description: 'Pairs of endpoints that never talk to each other directly.'}),
    workloads: z.array(namedSchema),
    endpoints: z.array(endpointSchema),
    applications: z.array(applicationSchema),
    scenarios: z.array(scenarioSchema),
    deploymentFacts: z
      .array(deploymentFactSchema)
      .meta({description: 'What conditions ask about a deployment.'}),
    sources: z.array(sourceSchema),
    discrepancies: z.array(discrepancySchema).meta({description: 'Where the sources contradict each other.'}),
    connections: z.array(connectionSchema),
    neighbours: z.array(neighbourSchema).meta({
      description: 'Traffic of other products that explains a published label; never part of a plan.',
    }),
    namedPorts: z
      .array(namedPortSchema)
      .meta({description: 'Ports that are named without being a connection in the list.'}),
    sourceVersions: z
      .array(sourceVersionSchema)
      .meta({description: 'From the oldest to the newest, as far as that can be inferred.'}),
    unconfirmed: z.array(connectionSchema).meta({
      description:
        'Connections of low confidence, which are not in the list and in no plan unless somebody asks for each of them.',
    }),
    portless: z.array(portlessSchema).meta({description: 'What sources describe without a port number.'}),
  })
  .meta({
    id: 'connectionsFile',
    description: 'Every connection, and everything that connections refer to.',
  });

export const connectionFileSchema = z
  .object({
    ...head,
    connection: connectionSchema,
    discrepancies: z.array(discrepancySchema),
    ruledOut: z
      .array(ruledOutSchema)
      .meta({description: 'Pairs that never talk, of which one is an end of the connection.'}),
  })
  .meta({id: 'connectionFile', description: 'One connection, and what else is said about it.'});

export const portFileSchema = z
  .object({
    ...head,
    port: portSchema,
    pages: textsSchema,
    markdown: textsSchema,
    connections: z.array(connectionSchema),
    named: z
      .array(namedPortSchema)
      .meta({description: 'What is named about the port without being a connection.'}),
    unconfirmed: z
      .array(connectionSchema)
      .meta({description: 'Connections of low confidence that would use it.'}),
  })
  .meta({id: 'portFile', description: 'One port, and the connections that use it.'});

export const releasedFactsSchema = z
  .object({
    from: idSchema,
    to: idSchema,
    ports: z.array(portRangeSchema),
    transportsToOpen: z.array(transportSchema),
    encryption: encryptionSchema,
    scope: scopeSchema,
    condition: z.array(z.object({fact: idSchema, value: idSchema})),
    scenarios: z.array(idSchema),
  })
  .meta({id: 'releasedFacts', description: 'A connection as it was at a release.'});

export const changeSchema = z
  .object({
    id: idSchema,
    kind: z.enum(['added', 'removed', 'changed']),
    action: z.enum(['open', 'close', 'open-and-close', 'none']).meta({
      description:
        'What whoever applied the earlier release has to do; "open-and-close": both, for different ports.',
    }),
    title: textsSchema,
    actionLabel: textsSchema,
    fields: z
      .array(z.enum(comparedFields))
      .meta({description: 'The fields that differ; empty unless it was changed.'}),
    details: z.array(textsSchema),
    before: z.nullable(releasedFactsSchema).meta({description: 'Null where it was added.'}),
    after: z.nullable(releasedFactsSchema).meta({description: 'Null where it was removed.'}),
    pages: z.nullable(textsSchema).meta({description: 'Null where the connection has no page any more.'}),
  })
  .meta({id: 'change', description: 'What happened to one connection, and what to do about it.'});

const releaseSchema = z
  .object({
    version: z.string().regex(/^[0-9]+\.[0-9]+\.[0-9]+$/),
    date: z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/),
    previous: z.nullable(nonEmptySchema).meta({
      description: 'Null for the first release, which has nothing to be compared with.',
    }),
    connections: z.int().min(0).meta({description: 'How many connections it has.'}),
    pages: textsSchema,
    changes: z.array(changeSchema).meta({description: 'Additions, then changes, then removals.'}),
  })
  .meta({id: 'release', description: 'One release, compared with the one before it.'});

export const changesFileSchema = z
  .object({
    ...head,
    releases: z.array(releaseSchema).meta({description: 'The newest first.'}),
  })
  .meta({id: 'changesFile', description: 'What each release of the facts changed.'});
