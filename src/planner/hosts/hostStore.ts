/** The text that the customer entered, by endpoint. */
export type HostTexts = Readonly<Record<string, string>>;

/** A browser stores about 5 MB per site; a longer text is not ours. */
const LONGEST = 2_000_000;

/** Reads what the browser has stored; invalid parts are ignored. Never throws. */
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
