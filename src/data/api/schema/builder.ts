/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

declare const described: unique symbol;

/** A schema of exactly the values of `T`: the compiler refuses one that says less or more than the type. */
export interface Schema<T> {
  readonly json: JsonSchema;
  /** Never there: it carries the type, in a place where neither a wider nor a narrower one will do. */
  readonly [described]?: (value: T) => T;
}

interface OptionalSchema<T> extends Schema<T> {
  readonly optional: true;
}

type Properties<T> = {
  readonly [K in keyof T]-?: undefined extends T[K] ? OptionalSchema<Exclude<T[K], undefined>> : Schema<T[K]>;
};

export function text(pattern?: RegExp): Schema<string> {
  return {json: {type: 'string', ...(pattern === undefined ? {} : {pattern: pattern.source})}};
}

export function integer(minimum: number, maximum?: number): Schema<number> {
  return {json: {type: 'integer', minimum, ...(maximum === undefined ? {} : {maximum})}};
}

export function constant<const T extends string | number>(value: T): Schema<T> {
  return {json: {const: value}};
}

/** One of these words; the record makes the compiler see that none is forgotten. */
export function choice<T extends string>(words: Readonly<Record<T, true>>): Schema<T> {
  return {json: {type: 'string', enum: Object.keys(words)}};
}

export function list<T>(items: Schema<T>): Schema<readonly T[]> {
  return {json: {type: 'array', items: items.json}};
}

export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return {json: {anyOf: [schema.json, {type: 'null'}]}};
}

/** A property that may be missing. */
export function mayLack<T>(schema: Schema<T>): OptionalSchema<T> {
  return {json: schema.json, optional: true};
}

/** An object with these properties. More may be there one day: readers pass over what they do not know. */
export function object<T>(description: string, properties: Properties<T>): Schema<T> {
  const entries = Object.entries(properties as Readonly<Record<string, {readonly json: JsonSchema}>>);
  return {
    json: {
      ...(description === '' ? {} : {description}),
      type: 'object',
      properties: Object.fromEntries(entries.map(([name, {json}]) => [name, json])),
      required: entries.filter(([, schema]) => !('optional' in schema)).map(([name]) => name),
    },
  };
}

/** The schema with a sentence on what the value means. */
export function about<T>(description: string, schema: Schema<T>): Schema<T> {
  return {json: {description, ...schema.json}};
}
