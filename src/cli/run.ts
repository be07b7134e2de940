import {parseArgs} from 'node:util';
import {isLocale, locales, type Locale} from '../words/locales';
import type {Words} from '../words/words';
import type {Call, Command, OptionValues} from './command';
import {check} from './commands/check';
import {find} from './commands/find';
import {hosts} from './commands/hosts';
import {plan} from './commands/plan';
import {read} from './commands/read';
import {review} from './commands/review';
import {sheet} from './commands/sheet';
import {show} from './commands/show';
import {allWords, WrongUse} from './context';

const commands: readonly Command[] = [find, show, plan, hosts, sheet, read, review, check];

/** Handled separately from the other commands, because it runs until its client disconnects. */
const SERVER = 'mcp';

/** What the process passes to a command. */
export type Surroundings = Pick<Call, 'readInput' | 'progress'> & {
  readonly readFile: (path: string) => string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** 0: done; 1: there is a finding; 2: wrong use. */
export interface Ended {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string | Uint8Array;
  /** For the standard error. */
  readonly remarks: readonly string[];
  /** The server was requested: the caller has to start it. */
  readonly serveIn?: Locale;
}

/** Runs one command. Never rejects because of user errors: wrong use is one line in the remarks. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Ended> {
  const locale = localeOf(args, surroundings.environment);
  const words = allWords[locale];
  try {
    return await runCommand(args, locale, words, surroundings);
  } catch (error) {
    if (error instanceof WrongUse) return {exitCode: 2, output: '', remarks: [oneLine(error.message)]};
    throw error;
  }
}

async function runCommand(
  args: readonly string[],
  locale: Locale,
  words: Words,
  surroundings: Surroundings,
): Promise<Ended> {
  const name = firstWord(args);
  const wantsHelp = args.includes('--help') || args.includes('-h') || name === 'help';
  if (wantsHelp) return {exitCode: 0, output: helpText(words), remarks: []};
  const known = [...commands.map((each) => each.name), SERVER].join(', ');
  if (name === undefined) throw new WrongUse(words('cli:wrong.noCommand', {known}));
  if (name === SERVER) {
    parse(args, {}, words);
    return {exitCode: 0, output: '', remarks: [], serveIn: locale};
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) throw new WrongUse(words('cli:wrong.command', {command: name, known}));
  const {options, positionals} = parse(args, command.options, words);
  const remarks: string[] = [];
  const outcome = await command.run({
    arguments: positionals.slice(1),
    options,
    locale,
    words,
    readInput: surroundings.readInput,
    progress: surroundings.progress,
    remark: (text) => {
      remarks.push(text);
    },
    readFile: (path) => {
      try {
        return surroundings.readFile(path);
      } catch (error) {
        const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        throw new WrongUse(words('cli:wrong.file', {path, reason}));
      }
    },
  });
  const isJson = options.json === true;
  return {
    exitCode: outcome.isFinding ? 1 : 0,
    output: isJson ? `${JSON.stringify(outcome.data, null, 2)}\n` : withLineBreak(outcome.text),
    remarks: [...remarks, ...(isJson ? [] : (outcome.remarks ?? []))],
  };
}

/** The first argument that is neither an option nor the value of the language. */
function firstWord(args: readonly string[]): string | undefined {
  return parseArgs({args: [...args], strict: false, options: {lang: {type: 'string'}}}).positionals[0];
}

function parse(
  args: readonly string[],
  own: Command['options'],
  words: Words,
): {readonly options: OptionValues; readonly positionals: readonly string[]} {
  try {
    const {values, positionals} = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {...own, json: {type: 'boolean'}, lang: {type: 'string'}},
    });
    if (values.lang !== undefined && !isLocale(values.lang)) {
      throw new WrongUse(words('cli:wrong.lang', {lang: values.lang, known: locales.join(', ')}));
    }
    return {options: values, positionals};
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(words('cli:wrong.option', {option: unknownOption(error)}));
  }
}

/** The option that `parseArgs` quotes in its message, which is in English only. */
function unknownOption(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /'([^']+)'/u.exec(message)?.[1] ?? message;
}

/** `--lang`, or else English if the environment is English, and Japanese otherwise, as on the site. */
function localeOf(args: readonly string[], environment: Surroundings['environment']): Locale {
  const at = args.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const given = at < 0 ? '' : (args[at] ?? '').slice('--lang='.length);
  const asked = at >= 0 && given === '' ? args[at + 1] : given;
  if (isLocale(asked)) return asked;
  const system = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]).find((value) => value);
  return system?.startsWith('en') === true ? 'en' : locales[0];
}

function helpText(words: Words): string {
  return [
    words('cli:help.usage'),
    '',
    ...commands.flatMap(({name, usage}) => [`  ${name} ${usage}`, `      ${words(`cli:help.${name}`)}`]),
    `  ${SERVER}`,
    `      ${words('cli:help.mcp')}`,
    '',
    words('cli:help.options'),
    words('cli:help.exit'),
    '',
  ].join('\n');
}

function withLineBreak(text: string | Uint8Array): string | Uint8Array {
  return typeof text !== 'string' || text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
