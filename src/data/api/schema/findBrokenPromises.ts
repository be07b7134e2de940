import type {JsonSchema} from './jsonSchema';

/** Keywords that a reader of the data cannot rely on. */
const silent = new Set(['description', 'title', '$comment', '$schema']);

/**
 * The promises of a published schema that the current one breaks, one line each: where, what, and the fix. Fields and
 * enum values may be added, and nothing else may change.
 */
export function findBrokenPromises(published: JsonSchema, current: JsonSchema): readonly string[] {
  return compare(published, current, 'schema').map(
    ({place, problem}) =>
      `${place}: ${problem} › version 1 only grows: bring it back, or publish the change as a new version below a new path`,
  );
}

interface Break {
  readonly place: string;
  readonly problem: string;
}

function compare(published: JsonSchema, current: JsonSchema, place: string): readonly Break[] {
  const keywords = [...new Set([...Object.keys(published), ...Object.keys(current)])].filter(
    (keyword) => !silent.has(keyword),
  );
  return keywords.flatMap((keyword) =>
    compareKeyword(keyword, published[keyword], current[keyword], `${place}.${keyword}`),
  );
}

function compareKeyword(keyword: string, before: unknown, now: unknown, place: string): readonly Break[] {
  switch (keyword) {
    case 'properties':
    case '$defs':
      return Object.entries(asRecord(before)).flatMap(([name, schema]) => {
        const kept = asRecord(now)[name];
        return kept === undefined
          ? [{place: `${place}.${name}`, problem: 'is gone'}]
          : compare(asRecord(schema), asRecord(kept), `${place}.${name}`);
      });
    case 'required':
    case 'enum':
      return asList(before)
        .filter((word) => !asList(now).includes(word))
        .map((word) => ({place, problem: `no longer holds ${JSON.stringify(word)}`}));
    case 'items':
      return compare(asRecord(before), asRecord(now), place);
    case 'anyOf':
      // A further alternative is a shape that no reader knows. At the root it is a new kind of file, which is allowed.
      return asList(before).length === asList(now).length ||
        (place === 'schema.anyOf' && asList(before).length < asList(now).length)
        ? asList(before).flatMap((schema, index) =>
            compare(asRecord(schema), asRecord(asList(now)[index]), `${place}.${String(index)}`),
          )
        : [{place, problem: 'has another number of alternatives'}];
    default:
      return JSON.stringify(before) === JSON.stringify(now)
        ? []
        : [{place, problem: `was ${JSON.stringify(before)} and is ${JSON.stringify(now)}`}];
  }
}

function asRecord(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
