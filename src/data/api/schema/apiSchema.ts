import {z} from 'zod';
import {productName} from '../../../matrix/product';
import {planFileSchema} from '../../../planner/plan/planFile';
import {changesFileSchema, connectionFileSchema, connectionsFileSchema, portFileSchema} from './files';
import type {JsonSchema} from './jsonSchema';

/** The possible types of a whole file, each under the name of its definition. */
const files = {
  connectionsFile: connectionsFileSchema,
  connectionFile: connectionFileSchema,
  portFile: portFileSchema,
  plan: planFileSchema,
  changesFile: changesFileSchema,
};

/** The definitions of whole files. */
export type FileDefinition = keyof typeof files;

/** The schema of version 1. Its promises are enforced: `findBrokenPromises` compares it with what was published. */
export const apiSchema: JsonSchema = {
  ...z.toJSONSchema(
    z.union(Object.values(files)).meta({
      title: `${productName} Port Guide, data files of version 1`,
      description:
        'Fields and words of a list may be added; nothing is taken away, renamed or given another meaning. Readers pass over what they do not know.',
    }),
    {
      // From a reader's perspective: today's objects may get more fields later.
      io: 'input',
      override: ({jsonSchema}) => {
        // The constant implies the type, and none of our numbers reaches JavaScript's integer limit.
        if (jsonSchema.const !== undefined) delete jsonSchema.type;
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      },
    },
  ),
};
