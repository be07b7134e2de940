import {z} from 'zod';
import {facts, serviceTagPlatforms, unstatedFacts, type Fact} from '../../../matrix/model';
import {
  basisSchema,
  encryptionSchema,
  idSchema,
  nonEmptySchema,
  portRangeSchema,
  portSchema,
  scopeSchema,
  transportSchema,
} from '../../../matrix/valueSchemas';
import {mapApiLocales} from '../apiLocales';

const path = z.string().regex(/^\/[^\s]*$/);
const url = z.string().regex(/^https:\/\/\S+$/);
const byte = z.int().min(0).max(255);
const fieldBasis = z.enum(['stated', 'inferred', 'derived', 'unstated']);

function ofEachFact<Schema extends z.ZodType>(schema: Schema): Readonly<Record<Fact, Schema>> {
  return Object.fromEntries(facts.map((fact) => [fact, schema])) as Record<Fact, Schema>;
}

export const textsSchema = z
  .object(mapApiLocales(() => nonEmptySchema))
  .meta({id: 'texts', description: 'The same text in every language.'});

export const namedSchema = z.object({id: idSchema, name: textsSchema}).meta({id: 'named'});

export const citationSchema = z
  .object({
    source: idSchema,
    title: textsSchema,
    url: z.nullable(url).meta({description: 'Null where no page with a known address was read.'}),
    row: z
      .nullable(idSchema)
      .meta({description: 'The row of the published table; null where the page as a whole is meant.'}),
    item: z.nullable(nonEmptySchema).meta({description: 'The bullet in the row.'}),
    publishedPort: z.nullable(nonEmptySchema),
    publishedProtocol: z.nullable(nonEmptySchema),
    supports: z.array(z.enum(facts)),
    basis: basisSchema.meta({description: 'How the source supports them.'}),
  })
  .meta({id: 'citation', description: 'Where a source states facts.'});

const conditionPartSchema = z
  .object({fact: idSchema, value: idSchema, label: textsSchema, clause: textsSchema})
  .meta({
    id: 'conditionPart',
    description: 'One fact about a deployment and the value that it must have.',
  });

export const serviceSchema = z
  .object({
    kind: z.enum(['ports', 'any-free-port', 'icmp', 'ip-protocol', 'unstated']),
    text: textsSchema,
    ports: z.array(portRangeSchema).meta({description: 'For "any-free-port" the one that is tried first.'}),
    transports: z
      .array(transportSchema)
      .meta({description: 'As published; empty where no source states one.'}),
    transportsToOpen: z.array(transportSchema).meta({
      description:
        'What a firewall has to let through: it can be less than what is published, and is empty inside of one machine.',
    }),
    icmpMessages: z.array(z.object({type: byte, code: z.nullable(byte)})),
    ipProtocol: z.nullable(byte),
    configurable: z
      .boolean()
      .meta({description: 'Whether the number is a default that a deployment may change.'}),
    choice: z.nullable(z.enum(['one-of', 'dynamic', 'upward'])).meta({
      description:
        'Which of the ports carry traffic; null where all do. "one-of": a deployment uses one; "dynamic": one at a time, chosen anew; "upward": the first free number from the lowest one upward.',
    }),
  })
  .meta({
    id: 'service',
    description: 'What a destination listens on. Lists are empty where the kind has none of it.',
  });

export const connectionSchema = z
  .object({
    id: idSchema.meta({description: 'Public and permanent.'}),
    workload: namedSchema.meta({description: 'The product area that declares it.'}),
    workloads: z.array(namedSchema).meta({description: 'Every product area that needs it.'}),
    title: textsSchema,
    from: namedSchema.meta({description: 'The endpoint that opens the connection.'}),
    to: namedSchema.meta({description: 'The endpoint that listens.'}),
    service: serviceSchema.meta({description: 'What the destination listens on.'}),
    publishedLabels: z
      .array(nonEmptySchema)
      .meta({description: 'Port and protocol as the cited rows print them.'}),
    applications: z.array(z.object({id: idSchema, name: nonEmptySchema})).meta({
      description: 'Application protocols from the outer to the inner; empty where no source names one.',
    }),
    encryption: z
      .object({id: encryptionSchema, label: textsSchema})
      .meta({description: 'What the published label says, never a measured fact about the cipher.'}),
    scope: scopeSchema.meta({
      description:
        '"machine": both ends run in one operating system, so that no firewall between hosts sees the traffic.',
    }),
    condition: z.array(conditionPartSchema).meta({
      description:
        'Facts about the deployment that all have to hold; empty where the connection is always needed.',
    }),
    scenarios: z.array(namedSchema),
    purpose: textsSchema,
    ifClosed: textsSchema.meta({description: 'What stops working without the connection.'}),
    sentence: textsSchema.meta({description: 'All of it in a few sentences.'}),
    notes: z.array(z.object({id: idSchema, text: textsSchema})),
    confidence: z.enum(['high', 'medium', 'low']).meta({
      description:
        '"high": the page states the row; "medium": a field is a reading of ours; "low": the row is derived.',
    }),
    basis: basisSchema.meta({
      description:
        '"stated": a source states the ends and the port; "inferred": they are read out of what a source says of the connection; "derived": they are concluded from what sources say of something else.',
    }),
    fieldBasis: z.object(ofEachFact(fieldBasis)).meta({description: 'The same for each field.'}),
    sources: z.array(citationSchema).meta({description: 'Page, row and bullet of each fact.'}),
    discrepancies: z.array(idSchema).meta({description: 'Ids of the contradictions that touch it.'}),
    pages: textsSchema.meta({description: 'Paths of its page.'}),
    markdown: textsSchema.meta({description: 'Paths of the same page as Markdown.'}),
    data: path.meta({description: 'Path of its own file.'}),
    listedIn: z.array(idSchema).meta({
      description:
        'Ids of the versions of the source pages that list it, as far as their copies could be read; empty where no port table lists it.',
    }),
    unstated: z.array(z.enum(unstatedFacts)).meta({
      description: 'What no source states, so that the row only assumes it.',
    }),
    optional: z.boolean().meta({
      description:
        'Whether a source calls it optional: a feature needs it, and nothing else fails without it.',
    }),
    sourcePorts: z
      .array(portRangeSchema)
      .meta({description: 'The ports it comes from, where a source states them; empty for any port.'}),
  })
  .meta({id: 'connection', description: 'One endpoint opens a connection to another.'});

export const neighbourSchema = z
  .object({
    id: idSchema,
    from: namedSchema,
    to: namedSchema,
    ports: z.array(portRangeSchema),
    transports: z.array(transportSchema),
    statement: textsSchema,
    explains: z.array(idSchema).meta({description: 'Ids of the connections whose label it explains.'}),
    sources: z.array(citationSchema),
  })
  .meta({
    id: 'neighbour',
    description: 'One product connects to another on a port that the list has as well.',
  });

export const namedPortSchema = z
  .object({
    id: idSchema,
    port: portSchema,
    transports: z.array(transportSchema).meta({description: 'Empty where no source states one.'}),
    endpoint: z.nullable(namedSchema),
    direction: z.enum(['incoming', 'outgoing', 'internal']),
    name: textsSchema,
    published: textsSchema,
    unpublished: textsSchema,
    advice: textsSchema,
    sources: z.array(citationSchema),
  })
  .meta({
    id: 'namedPort',
    description: 'A port that is named; this does not mean that it is not needed.',
  });

export const portlessSchema = z
  .object({
    id: idSchema,
    workloads: z
      .array(namedSchema)
      .meta({description: 'The product areas it belongs to; empty where the list has none for it.'}),
    name: textsSchema,
    about: textsSchema,
    sources: z.array(citationSchema),
  })
  .meta({
    id: 'portless',
    description:
      'Traffic that a source describes without a port number that could be read. Nothing can be planned for it, and no number is guessed.',
  });

export const endpointSchema = z
  .object({
    id: idSchema,
    name: textsSchema,
    description: textsSchema,
    kind: z.enum(['service', 'server', 'virtual-machine', 'process', 'client', 'unstated', 'any']),
    zone: z.enum(['cloud', 'on-premises', 'guest', 'unstated']),
    machine: z.nullable(namedSchema).meta({description: 'The machine that a process runs in.'}),
    hostNames: z.nullable(z.object({patterns: z.array(nonEmptySchema), source: idSchema})).meta({
      description: 'Host name patterns under which it is reached, and the source that lists them.',
    }),
    pages: textsSchema,
    markdown: textsSchema,
    publishedAddresses: z.nullable(z.object({addresses: z.array(nonEmptySchema), source: idSchema})).meta({
      description: 'Addresses and networks that are published for it, and the source that lists them.',
    }),
    serviceTag: z
      .nullable(z.object({platform: z.enum(serviceTagPlatforms), name: nonEmptySchema, source: idSchema}))
      .meta({description: 'What a cloud platform calls its addresses, and the source that says so.'}),
    zoneBasis: z.enum(['stated', 'inferred', 'unstated']).meta({
      description: 'Whether sources place it in its zone, or this guide does.',
    }),
  })
  .meta({id: 'endpoint', description: 'A network party.'});

export const applicationSchema = z
  .object({id: idSchema, name: nonEmptySchema, transports: z.array(transportSchema)})
  .meta({
    id: 'application',
    description: 'An application protocol; its name is the same in every language.',
  });

export const scenarioSchema = z
  .object({
    id: idSchema,
    name: textsSchema,
    description: textsSchema,
    pages: z.nullable(textsSchema),
    markdown: z.nullable(textsSchema),
  })
  .meta({
    id: 'scenario',
    description: 'What the customer does. The addresses are null where no connection belongs to it.',
  });

export const deploymentFactSchema = z
  .object({
    id: idSchema,
    name: textsSchema,
    values: z.array(z.object({id: idSchema, label: textsSchema, clause: textsSchema})),
  })
  .meta({
    id: 'deploymentFact',
    description: 'A question about a deployment, with the answers that conditions ask for.',
  });

export const sourceSchema = z
  .object({
    id: idSchema,
    title: textsSchema,
    about: textsSchema,
    url: z.nullable(url),
    language: z.enum(['ja', 'en']),
  })
  .meta({
    id: 'source',
    description: 'A published page, or general knowledge where there is no address.',
  });

export const sourceVersionSchema = z.object({id: idSchema, source: idSchema, name: textsSchema}).meta({
  id: 'sourceVersion',
  description:
    'One version of a published page. The copies carry no dates: product names and remarks tell versions apart, and their order is inferred.',
});

const readingSchema = z
  .object({
    id: idSchema,
    source: idSchema,
    row: z.nullable(idSchema),
    url: z.nullable(url),
    place: textsSchema,
    text: textsSchema,
  })
  .meta({id: 'reading', description: 'What one place says.'});

export const discrepancySchema = z
  .object({
    id: idSchema,
    status: z.enum(['settled', 'inferred', 'open', 'tidied']).meta({
      description:
        '"settled": another source decides; "inferred": a conclusion of ours; "open": the sources still differ; "tidied": wording or layout only.',
    }),
    title: textsSchema,
    readings: z.array(readingSchema),
    taken: textsSchema.meta({description: 'What this site takes.'}),
    because: textsSchema,
    connections: z
      .array(idSchema)
      .meta({description: 'Ids of the connections it touches; empty where it is about the page.'}),
  })
  .meta({
    id: 'discrepancy',
    description: 'Two readings that do not agree, or one that is unclear.',
  });

export const ruledOutSchema = z
  .object({
    id: idSchema,
    from: namedSchema,
    to: namedSchema,
    statement: textsSchema,
    source: citationSchema,
  })
  .meta({
    id: 'ruledOut',
    description: 'Two endpoints of which a source says that they never talk to each other directly.',
  });
