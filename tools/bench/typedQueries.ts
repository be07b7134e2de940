/** What people type into the search boxes, in both languages: ports, ranges, words, and combinations of them. */
export const typedQueries = [
  '902',
  '443',
  'tcp/902',
  '９０２',
  '443/udp',
  'ポート443',
  '8443番',
  '3540-3550',
  '49152～65535',
  '443, 902',
  'udp',
  'esxi 443',
  'proxy to vcenter',
  'storage node tokyo 443',
  'transaction logs',
  'ldap restore',
  'バックアッププロキシ',
  '大阪 メディアサーバー',
  '時刻',
  'ストレージノード 22',
  '増分バックアップ',
  'database-server-osaka-3',
  'nothing like this',
] as const;

/** The content of the box after each key, while the text is typed and then deleted. */
export function keystrokesOf(text: string): readonly string[] {
  const typed = Array.from(text, (_, index) =>
    Array.from(text)
      .slice(0, index + 1)
      .join(''),
  );
  return [...typed, ...typed.slice(0, -1).reverse(), ''];
}
