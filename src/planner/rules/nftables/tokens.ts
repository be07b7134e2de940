export interface Token {
  /** `end`: a line break or a semicolon; `comment`: the text after `#`. */
  readonly kind: 'word' | 'string' | 'sign' | 'end' | 'comment';
  readonly text: string;
  readonly line: number;
}

const WORD =
  /(?:[0-9a-f]{0,4}:){2,8}[0-9a-f.]*(?:\/\d+)?(?:-(?:[0-9a-f]{0,4}:){2,8}[0-9a-f.]*)?|[^\s{}(),;=!<>&|^"'#:]+|:/iy;
const SIGN = /==|!=|<=|>=|<<|>>|[{}(),=!<>&|^]/y;

/** The tokens of a text for `nft`. Never throws: an unclosed quote ends with its line. */
export function nftTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const source = text
    .split(/\r\n|\r|\n/)
    .map(unwrapCommand)
    .join('\n');
  let line = 1;
  let index = 0;
  const add = (kind: Token['kind'], found: string): void => {
    tokens.push({kind, text: found, line});
  };
  while (index < source.length) {
    const character = source.charAt(index);
    if (character === '\n' || character === ';') {
      add('end', character);
      if (character === '\n') line += 1;
      index += 1;
    } else if (/\s/.test(character)) index += 1;
    else if (character === '\\' && source.charAt(index + 1) === '\n') {
      line += 1;
      index += 2;
    } else if (character === '\\') index += 1;
    else if (character === '#') {
      const end = endOfLine(source, index);
      add('comment', source.slice(index + 1, end));
      index = end;
    } else if (character === '"' || character === "'") {
      const end = endOfLine(source, index);
      const close = source.slice(index + 1, end).indexOf(character);
      const last = close < 0 ? end : index + 1 + close;
      add('string', source.slice(index + 1, last));
      index = close < 0 ? end : last + 1;
    } else {
      SIGN.lastIndex = index;
      WORD.lastIndex = index;
      const sign = SIGN.exec(source);
      const word = sign === null ? WORD.exec(source) : null;
      const found = sign?.[0] ?? word?.[0] ?? character;
      add(sign === null && found !== ':' ? 'word' : 'sign', found);
      index += found.length;
    }
  }
  add('end', '\n');
  return tokens;
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

/** A command as typed in a shell, without the program name and the surrounding quotes. */
function unwrapCommand(line: string): string {
  const [, quote = '', command] =
    /^\s*(?:sudo\s+)?(?:\/[\w/]*\/)?nft\s+(?:-{1,2}[a-z]+\s+)*(["']?)(.*)$/.exec(line) ?? [];
  if (command === undefined) return line;
  return quote !== '' && command.trimEnd().endsWith(quote) ? command.trimEnd().slice(0, -1) : command;
}
