/** Text escaped for an element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Rounded to one decimal, which is finer than any screen draws. */
export function round(value: number): string {
  // Adding 0 turns -0 into 0.
  return String(Math.round(value * 10) / 10 + 0);
}

/** Rounds every number in a path, a list of points or a transform. */
export function roundAll(text: string): string {
  return text.replace(/-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi, (number) => round(Number(number)));
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes without a value are omitted, numbers are rounded. */
export function tag(name: string, attributes: Attributes, content: readonly string[] | string = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value ?? '')}"`)
    .join('');
  const inside = typeof content === 'string' ? content : content.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}
