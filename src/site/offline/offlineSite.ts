import type {OfflineSite} from './model';

/**
 * Files of a built site that no reader opens: those for hosts, search engines and chat tools, and compressed copies.
 */
const notForReaders =
  /^(?:_headers|_redirects|sw\.js|sitemap\.xml)$|(?:^|\/)(?:404\.html|opensearch\.xml|embed\/.*|img\/preview\/.*)$|\.(?:gz|br|LICENSE\.txt)$/u;

/** Which files of a built site a reader may keep. */
export function selectForReaders(files: readonly string[]): readonly string[] {
  return files.filter((file) => !notForReaders.test(file));
}

/** How the files are addressed. `hashOf` returns the SHA-256 of a file in hex; `missing` as in `OfflineSite`. */
export function offlineSite(
  files: readonly string[],
  {
    baseUrl,
    build,
    hashOf,
    missing,
  }: {
    readonly baseUrl: string;
    readonly build: string;
    readonly hashOf: (file: string) => string;
    readonly missing: OfflineSite['missing'];
  },
): OfflineSite {
  const isPage = (file: string): boolean => file.endsWith('.html');
  const isAsset = (file: string): boolean => /^(?:[a-z]{2}\/)?assets\//u.test(file);
  return {
    build,
    baseUrl,
    pages: files.filter(isPage).map((file) => baseUrl + file.replace(/(?:(?<=^|\/)index)?\.html$/u, '')),
    assets: files.filter((file) => !isPage(file) && isAsset(file)).map((file) => baseUrl + file),
    files: Object.fromEntries(
      files
        .filter((file) => !isPage(file) && !isAsset(file))
        .map((file) => [baseUrl + file, hashOf(file).slice(0, 16)]),
    ),
    missing,
  };
}
