import {z} from 'zod';
import {productName} from '../../../matrix/product';
import {planFileSchema} from '../../../planner/plan/planFile';
import {changesFileSchema, connectionFileSchema, connectionsFileSchema, portFileSchema} from './files';
import type {JsonSchema} from './jsonSchema';

/** What a whole file can be, each under the name of its definition. */
const files = {
  connectionsFile: connectionsFileSchema,
  connectionFile: connectionFileSchema,
  portFile: portFileSchema,
  plan: planFileSchema,
  changesFile: changesFileSchema,
};

/** The definitions that a whole file can have. */
export type FileDefinition = keyof typeof files;

/** The schema of version 1. What it promises is kept: `findBrokenPromises` compares it with what was published. */
export const apiSchema: JsonSchema = {
  ...z.toJSONSchema(
    z.union(Object.values(files)).meta({
      title: `${productName} Port Guide, data files of version 1`,
      description:
        'Fields and words of a list may be added; nothing is taken away, renamed or given another meaning. Readers pass over what they do not know.',
    }),
    {
      // As a reader sees it: an object of today may have more fields tomorrow.
      io: 'input',
      override: ({jsonSchema}) => {
        // The constant says the type, and no number of ours has the limit of what JavaScript can count.
        if (jsonSchema.const !== undefined) delete jsonSchema.type;
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      },
    },
  ),
};
