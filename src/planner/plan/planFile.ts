import {z} from 'zod';
import {serviceTagPlatforms} from '../../matrix/model';
import {
  basisSchema,
  idSchema,
  nonEmptySchema,
  portRangeSchema,
  transportSchema,
  type Data,
} from '../../matrix/valueSchemas';
import {hostKinds} from './model';

const planPartySchema = z
  .object({
    endpoint: idSchema,
    name: nonEmptySchema,
    hosts: z.array(z.object({kind: z.enum(hostKinds), text: nonEmptySchema})),
    serviceTag: z
      .nullable(z.object({platform: z.enum(serviceTagPlatforms), name: nonEmptySchema}))
      .meta({description: 'What a cloud platform calls its addresses.'}),
    publishedNames: z.array(nonEmptySchema).meta({description: 'Patterns that a source publishes for it.'}),
  })
  .meta({
    id: 'planParty',
    description: 'An end of an opening; without hosts it is still to be filled in.',
  });

const planOpeningSchema = z
  .object({
    number: z.int().min(1).meta({description: 'The same in every format.'}),
    source: planPartySchema,
    destination: planPartySchema,
    transport: transportSchema,
    ports: z.array(portRangeSchema),
    connections: z.array(idSchema),
    basis: basisSchema.meta({description: 'The strongest basis of its connections.'}),
  })
  .meta({id: 'planOpening', description: 'One line of a firewall change.'});

const planRefusalSchema = z
  .object({
    number: z.int().min(1),
    side: z.enum(['source', 'destination']),
    need: z.enum([...hostKinds, 'placeholder', 'published-names', 'same-family', 'safe-host']),
    hosts: z.array(nonEmptySchema),
    reason: nonEmptySchema,
  })
  .meta({id: 'planRefusal', description: 'A part of the plan that the format cannot say.'});

/** The planner's JSON export: the openings of one deployment, in one language. */
export const planFileSchema = z
  .object({
    // Absent if the URL of the site is unknown.
    $schema: nonEmptySchema.optional(),
    version: z.literal(1),
    language: nonEmptySchema.meta({description: 'Language of the names and reasons, as BCP 47 has it.'}),
    openings: z.array(planOpeningSchema),
    openPoints: z
      .array(
        z.object({
          id: idSchema,
          kind: z.enum([
            'derived',
            'contradiction',
            'unstated-end',
            'default-port',
            'port-choice',
            'source-port',
            'any-end',
            'optional',
            'portless',
            'unconfirmed',
            'named-port',
            'pattern',
            'addresses',
            'not-covered',
            'left-out',
            'labels',
            'kept',
            'other-workload',
            'answers',
          ]),
          text: nonEmptySchema,
        }),
      )
      .meta({description: 'What no source settles, or what the plan does not cover.'}),
    leftOut: z.array(idSchema).meta({description: 'Connections that apply, but that the reader took out.'}),
    insideMachine: z
      .array(idSchema)
      .meta({description: 'Connections that need no rule, because both ends are in one machine.'}),
    withoutPorts: z
      .array(idSchema)
      .meta({description: 'Connections that no rule of transports and port numbers can say.'}),
    withoutRule: z
      .array(z.object({connection: idSchema, reason: nonEmptySchema}))
      .meta({description: 'The same connections, each with the reason.'}),
    notOpened: z
      .array(z.object({connection: idSchema, transports: z.array(transportSchema)}))
      .meta({description: 'Transports that are published, but need not be opened.'}),
    notNeeded: z.array(z.object({connection: idSchema, fact: idSchema, value: idSchema})).meta({
      description:
        'Connections that the answers about the deployment exclude, each with the answer it needs.',
    }),
    refused: z.array(planRefusalSchema).meta({description: 'What a format cannot say.'}),
  })
  .meta({
    id: 'plan',
    description: 'What the planner exports as JSON: the openings that one deployment needs.',
  });

export type PlanFile = Data<typeof planFileSchema>;

export type PlanFileParty = Data<typeof planPartySchema>;
