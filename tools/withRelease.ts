/**
 * The source of the list of releases with one more: its import after the last import, its name at the end of the list.
 */
export function withRelease(list: string, version: string): string {
  const name = `release${version.replaceAll('.', '_')}`;
  const lines = list.split('\n');
  const last = lines.findLastIndex((line) => line.startsWith('import '));
  return [...lines.slice(0, last + 1), `import ${name} from './${version}.json';`, ...lines.slice(last + 1)]
    .join('\n')
    .replace(/\[\s*(?<listed>[^\]]*?),?\s*\];/u, `[$<listed>, ${name} as Release];`);
}
