/** The folder in the archive that a web server serves. */
export const packedFolder = 'phoenix-port-guide';

/** What is of use only on hosts that read it, or is made from the other files. */
const notForLocalServers = /^(?:_headers|_redirects)$|\.(?:gz|br)$/u;

/**
 * Where each file of a built site lies in the archive. A page becomes the index of a folder of its own: every web server
 * finds it by the address that the links have, where `/ports/443` for `ports/443.html` has to be set up. Below the base
 * URL, which the addresses in the pages begin with.
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

/** What stands beside the folder for whoever unpacks it. */
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
