import {z} from 'zod';
import {encryptions, scopes, transports} from './model';

/** Schemas of single matrix values in data files, from which the schemas of the files are composed. */

/** Lower-case words with hyphens between them. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
export const nonEmptySchema = z.string().regex(/\S/);
export const portSchema = z.int().min(1).max(65535);
export const transportSchema = z.enum(transports);
export const encryptionSchema = z.enum(encryptions);
export const scopeSchema = z.enum(scopes);
export const basisSchema = z.enum(['stated', 'inferred', 'derived']);

export const portRangeSchema = z.object({from: portSchema, to: portSchema}).meta({
  id: 'portRange',
  description: 'Both ends belong to it; a single port is a range of one.',
});

/** What JSON that keeps to a schema holds, as values that are only read. */
export type Data<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>;

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? {readonly [Key in keyof T]: DeepReadonly<T[Key]>}
    : T;
