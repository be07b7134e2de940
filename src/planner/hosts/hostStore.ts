/** What the customer typed, by endpoint. */
export type HostTexts = Readonly<Record<string, string>>;

/** A browser keeps about 5 MB for a site; a longer text is not ours. */
const LONGEST = 2_000_000;

/** Reads what the browser has kept; what is not ours is left out. Never throws. */
export function parseHostTexts(stored: string, endpoints: readonly string[]): HostTexts {
  if (stored.length > LONGEST) return {};
  const parsed = parseJson(stored);
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(
    Object.entries(parsed).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && endpoints.includes(entry[0]),
    ),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
