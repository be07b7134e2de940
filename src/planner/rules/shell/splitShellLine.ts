/** A word of a command, without its quotes. Substitutions are left as written. */
export interface ShellWord {
  readonly text: string;
  /** Begins with a quote: never an option. */
  readonly isQuoted: boolean;
}

/** One command of a line. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** What separates it from the command before it. */
  readonly after: '' | ';' | '&&' | '||' | '|' | '&';
  readonly hasHereDocument: boolean;
  /** What `$(…)` and backticks run. */
  readonly substitutions: readonly string[];
}

export interface ShellLine {
  readonly commands: readonly ShellCommand[];
  /** A quote, a substitution or a continuation does not end on this line. */
  readonly isOpen: boolean;
}

interface CommandDraft {
  words: ShellWord[];
  after: ShellCommand['after'];
  hasHereDocument: boolean;
  substitutions: string[];
}

/**
 * Splits a line into commands and words as a shell does. Only a comment is dropped. Never throws. `substitutes`: false
 * for what no shell reads.
 */
export function splitShellLine(line: string, substitutes = true): ShellLine {
  const commands: CommandDraft[] = [];
  let command = draft('');
  let word: string | undefined;
  let isQuoted = false;
  let isTarget = false;
  let isOpen = false;
  let index = 0;

  const endWord = (): void => {
    // The file of a redirection is no argument.
    if (word !== undefined && !isTarget) command.words.push({text: word, isQuoted});
    if (word !== undefined) isTarget = false;
    word = undefined;
    isQuoted = false;
  };
  const endCommand = (next: ShellCommand['after']): void => {
    endWord();
    commands.push(command);
    command = draft(next);
  };
  /** Takes over what stands up to the closing sign. */
  const takeGroup = (opening: string, closing: string): string => {
    const end = closeOf(line, index + opening.length, closing);
    if (end < 0) isOpen = true;
    const inner = line.slice(index + opening.length, end < 0 ? undefined : end);
    word = `${word ?? ''}${opening}${inner}${closing}`;
    index = end < 0 ? line.length : end + closing.length;
    return inner;
  };
  const substitute = (): boolean => {
    if (!substitutes) return false;
    if (line.startsWith('$(', index)) command.substitutions.push(takeGroup('$(', ')'));
    else if (line.startsWith('${', index)) takeGroup('${', '}');
    else if (line.charAt(index) === '`') command.substitutions.push(takeGroup('`', '`'));
    else return false;
    return true;
  };

  while (index < line.length) {
    const character = line.charAt(index);
    const rest = line.slice(index, index + 3);
    const operator = /^(?:&&|\|\||\|&|[;|]|&(?!>))/.exec(rest)?.[0];
    const redirection = /^(?:&>>|&>|<<<|<<-|<<|<&|<>|>>|>&|>\||[<>])/.exec(rest)?.[0];
    if (/\s/.test(character)) {
      endWord();
      index += 1;
    } else if (character === '#' && word === undefined) break;
    else if (character === '\\') {
      if (index + 1 >= line.length) isOpen = true;
      word = (word ?? '') + line.charAt(index + 1);
      index += 2;
    } else if (character === "'") {
      if (word === undefined) isQuoted = true;
      const end = line.indexOf("'", index + 1);
      if (end < 0) isOpen = true;
      word = (word ?? '') + line.slice(index + 1, end < 0 ? undefined : end);
      index = end < 0 ? line.length : end + 1;
    } else if (character === '"') {
      if (word === undefined) isQuoted = true;
      word ??= '';
      index += 1;
      while (index < line.length && line.charAt(index) !== '"') {
        if (line.charAt(index) === '\\' && /["\\$`]/.test(line.charAt(index + 1))) {
          word += line.charAt(index + 1);
          index += 2;
        } else if (!substitute()) {
          word += line.charAt(index);
          index += 1;
        }
      }
      if (index >= line.length) isOpen = true;
      index += 1;
    } else if (operator !== undefined) {
      endCommand(operator === '|&' ? '|' : (operator as ShellCommand['after']));
      index += operator.length;
    } else if (redirection !== undefined) {
      // The number of a stream belongs to the redirection.
      if (word !== undefined && /^\d$/.test(word)) word = undefined;
      endWord();
      if (redirection === '<<' || redirection === '<<-') command.hasHereDocument = true;
      isTarget = true;
      index += redirection.length;
    } else if (!substitute()) {
      word = (word ?? '') + character;
      index += 1;
    }
  }
  endWord();
  commands.push(command);
  return {
    // An empty command after `;` ends the line; after any other sign it goes on.
    commands: commands.filter(
      ({words, after, hasHereDocument}, at) =>
        words.length > 0 || hasHereDocument || after === '&' || (at > 0 && after !== ';'),
    ),
    isOpen: isOpen || (command.words.length === 0 && ['&&', '||', '|'].includes(command.after)),
  };
}

function draft(after: ShellCommand['after']): CommandDraft {
  return {words: [], after, hasHereDocument: false, substitutions: []};
}

/** Where a group ends; groups in it and quoted text are skipped. */
function closeOf(line: string, from: number, closing: string): number {
  if (closing === '`') return line.indexOf('`', from);
  const opening = closing === ')' ? '(' : '{';
  let depth = 1;
  let quote = '';
  for (let index = from; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (character === '\\') index += 1;
    else if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === opening) depth += 1;
    else if (character === closing) {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}
