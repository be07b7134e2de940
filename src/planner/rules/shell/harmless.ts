import {splitShellLine, type ShellCommand} from './splitShellLine';

/**
 * Programs that change no rules, with what their arguments look like: a sentence that begins with the same word is no
 * command.
 */
const harmlessPrograms: readonly (readonly [programs: string, isArgument: RegExp])[] = [
  ['echo ipset modprobe sysctl insmod depmod lsmod chkconfig update-rc.d', /^/],
  ['iptables-save ip6tables-save logger printf', /^/],
  [': true clear date hostname id uname whoami', /^[-+"$]/],
  ['cat cd chmod chown cp mkdir touch umask', /[/.$]|^-|^[\d+=ugorwxst,-]+$|^\w+:\w*$/],
  ['sleep', /^[\d.]+[smh]?$/],
  ['apt apt-get dnf yum', /^-|^(?:install|update)$|tables|ipset|conntrack/],
];

/** Programs that only show or keep what they are given through a pipe. */
const viewers = new Set('cat egrep grep head less logger more sort tail tee wc'.split(' '));

const declarations = new Set(['export', 'readonly', 'local', 'declare', 'typeset', 'unset']);

/** What may run in a substitution: anything that neither names a chain nor loads rules. */
const CHANGING = /tables\S*\s.*-{1,2}[A-Z]|restore|\bnft\b|\$\{?\w+\}?\s+-|\b(?:eval|source|sh|bash)\b/;

const ASSIGNMENT = /^\w+\+?=/;

/** What a terminal shows before a command. */
const PROMPT = /^(?:(?:\[[\w.-]+@[^\]]*\]|[\w.-]+@[\w.-]+:[^\s#$]*)\s?[#$]|\$(?=\s))(?:\s+|$)/;

export function withoutPrompt(line: string): string {
  return line.replace(PROMPT, '');
}

/** The words of a command without the assignments and the `sudo` before its program. */
export function programWords({words}: ShellCommand): ShellCommand['words'] {
  let start = words.findIndex(({text, isQuoted}) => isQuoted || !ASSIGNMENT.test(text));
  if (start < 0) return [];
  if (words[start]?.text === 'sudo') {
    start += 1;
    while (/^-[EHknS]+$/.test(words[start]?.text ?? '')) start += 1;
  }
  return words.slice(start);
}

/** Whether a command only gives values to variables, as `export A=1`. */
export function isDeclaration(command: ShellCommand): boolean {
  return declarations.has(programWords(command)[0]?.text ?? '');
}

/** Whether a command cannot change which packets pass. */
export function isHarmless(command: ShellCommand): boolean {
  if (command.hasHereDocument || command.substitutions.some((inner) => CHANGING.test(inner))) return false;
  const [program, ...rest] = programWords(command).map(({text}) => text);
  if (program === undefined) return true;
  const name = program.replace(/^.*\//, '');
  if (/^\/etc\/(?:rc\.d\/)?init\.d\//.test(program)) return isSaving(rest);
  if (declarations.has(name)) return rest.every((word) => /^(?:-\w+|[A-Z\d_]+|\w+=.*)$/s.test(word));
  if (command.after === '|' && viewers.has(name)) return true;
  switch (name) {
    case 'set':
      return rest.every((word) => /^(?:[-+][eoux]+|pipefail|errexit|nounset)$/.test(word));
    case 'service':
      return isSaving(rest.slice(1));
    case 'netfilter-persistent':
      return isSaving(rest);
    case 'systemctl':
      return /^(?:enable|status|is-active|is-enabled|daemon-reload|unmask)$/.test(rest[0] ?? '');
    default:
      return harmlessPrograms.some(
        ([programs, isArgument]) =>
          programs.split(' ').includes(name) && rest.every((word) => isArgument.test(word)),
      );
  }
}

function isSaving([action]: readonly string[]): boolean {
  return action === 'save' || action === 'status';
}

/** Whether a command ends the script. */
export function isExit(command: ShellCommand): boolean {
  const [program] = programWords(command);
  return program !== undefined && ['exit', 'return'].includes(program.text);
}

/** Whether a command is not run unless the one before it fails, and then changes nothing. */
export function isFallback(command: ShellCommand): boolean {
  return isHarmless(command) || isExit(command) || programWords(command)[0]?.text === 'die';
}

/** Whether a line of a script cannot change which packets pass. */
export function isHarmlessLine(line: string): boolean {
  const {commands, isOpen} = splitShellLine(line);
  return !isOpen && commands.every((command) => command.after !== '&' && isHarmless(command));
}
