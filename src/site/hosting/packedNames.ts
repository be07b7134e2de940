/** The folder in the archive that a web server serves. */
export const packedFolder = 'phoenix-port-guide';

/** Files that only some hosts read, or that are made from the other files. */
const notForLocalServers = /^(?:_headers|_redirects)$|\.(?:gz|br)$/u;

/**
 * Where each file of a built site is stored in the archive. Each page becomes the index of its own folder: every web
 * server then finds it at the path that links use, while serving `ports/443.html` as `/ports/443` needs configuration.
 * Everything is below the base URL, with which the paths in the pages begin.
 */
export function packedNames(files: readonly string[], baseUrl: string): ReadonlyMap<string, string> {
  return new Map(
    files
      .filter((file) => !notForLocalServers.test(file))
      .map((file) => [file, `${packedFolder}${baseUrl}${packedName(file)}`]),
  );
}

function packedName(file: string): string {
  const isIndex = /(?:^|\/)(?:index|404)\.html$/u.test(file);
  return isIndex ? file : file.replace(/\.html$/u, '/index.html');
}

/** What is stored next to the folder for the person who unpacks it. */
export function renderReadMe(baseUrl: string): string {
  return `Phoenix ポートガイド / Phoenix Port Guide

1. このファイルと同じ場所にある ${packedFolder} フォルダーを、Web サーバーのルートとして公開する。
   Publish the folder ${packedFolder} beside this file as the root of a web server.

   例 / For example:
     python3 -m http.server 8000 --directory ${packedFolder}

2. ブラウザーで開く。
   Open it in a browser.

     http://localhost:8000${baseUrl}
`;
}
