import {isFallback, isHarmless} from '../shell/harmless';
import {splitShellLine} from '../shell/splitShellLine';

export interface Token {
  /** `end`: a line break or a semicolon; `comment`: the text after `#`. */
  readonly kind: 'word' | 'string' | 'sign' | 'end' | 'comment';
  readonly text: string;
  readonly line: number;
  /** How far the token is from the beginning of its line. */
  readonly column: number;
  /** A quoted text that its line does not close. */
  readonly isOpen?: true;
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
  let start = 0;
  const add = (kind: Token['kind'], found: string, isOpen = false): void => {
    tokens.push({kind, text: found, line, column: index - start, ...(isOpen && {isOpen})});
  };
  while (index < source.length) {
    const character = source.charAt(index);
    if (character === '\n' || character === ';') {
      add('end', character);
      index += 1;
      if (character === '\n') {
        line += 1;
        start = index;
      }
    } else if (/\s/.test(character)) index += 1;
    else if (character === '\\' && source.charAt(index + 1) === '\n') {
      line += 1;
      index += 2;
      start = index;
    } else if (character === '\\') index += 1;
    else if (character === '#') {
      const end = endOfLine(source, index);
      add('comment', source.slice(index + 1, end));
      index = end;
    } else if (character === '"' || character === "'") {
      const end = endOfLine(source, index);
      const close = source.slice(index + 1, end).indexOf(character);
      const last = close < 0 ? end : index + 1 + close;
      add('string', source.slice(index + 1, last), close < 0);
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

/**
 * A command as typed in a shell, without the program name and the surrounding quotes. Options that read a file or only
 * check the rules are kept, so that the line is not taken for a command.
 */
function unwrapCommand(line: string): string {
  const [, head = '', rest] = NFT.exec(line) ?? [];
  if (rest === undefined) return line;
  const [command, ...others] = splitAtOperators(rest);
  const [, quote = '', inner = ''] = /^(["']?)(.*)$/s.exec(command ?? '') ?? [];
  const own =
    quote !== '' && inner.trimEnd().endsWith(quote) ? inner.trimEnd().slice(0, -1) : (command ?? '');
  return [' '.repeat(head.length) + own, ...others].join(';');
}

const NFT =
  /^(\s*(?:\$\s+)?(?:sudo\s+)?(?:\/[\w/]*\/)?nft\s+(?:-[aensSyjNputT]+\s+|--(?!check|file|include|define|interactive)[a-z-]+\s+)*)(?!-)(.*)$/;

/**
 * Parts a line at `&&` and `||`, and at a single sign before another command. What only shows something, or is run only
 * if the command fails, is dropped.
 */
function splitAtOperators(text: string): readonly string[] {
  const parts = [{operator: '', text: ''}];
  let quote = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const operator = quote === '' ? /^(?:&&|\|\||[|&](?=.*\bnft\b))/.exec(text.slice(index))?.[0] : undefined;
    if (operator !== undefined) {
      parts.push({operator, text: ''});
      index += operator.length - 1;
      continue;
    }
    if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
    const part = parts.at(-1);
    if (part !== undefined) part.text += character;
  }
  return parts
    .filter(({operator, text: part}, index) => {
      const {commands, isOpen} = splitShellLine(part);
      const [command] = commands;
      const isEffectless =
        !isOpen &&
        commands.length === 1 &&
        command !== undefined &&
        (operator === '||' ? isFallback(command) : isHarmless(command));
      return index === 0 || !isEffectless;
    })
    .map((part) => part.text);
}
