import type {Transport} from '../../matrix/model';
import type {PortCriterion, QueryProblem} from '../model';
import {normalizeForSearch} from '../../text/normalizeForSearch';
import {attachTransports, type PortTerm} from './attachTransports';
import type {Token} from './token';
import {tokenize} from './tokenize';

/** The contents of typed text. */
export interface Typed {
  readonly ports: readonly PortCriterion[];
  readonly transports: readonly Transport[];
  readonly words: readonly string[];
  readonly setAside: readonly string[];
  readonly problems: readonly QueryProblem[];
}

const PARTICLE = '(?:から|まで|って|の|は|を|が|に|で|と|へ|も|や)';
const PARTICLES_IN_FRONT = new RegExp(`^${PARTICLE}+`);
const PARTICLE_BEHIND = new RegExp(`${PARTICLE}$`);
const PARTICLES_ALONE = new RegExp(`^${PARTICLE}+$`);

/** "and" or "or" between two ports makes them a list. */
const CONJUNCTION = /^(?:and|or|または|又は|および|及び|もしくは|か|と|や)$/;

const MARKS_ALONE = /^[\p{P}\p{Sm}\p{Sk}]+$/u;

/** Reads typed text: ports as numbers with their transports, and words. */
export function readTyped(text: string): Typed {
  const tokens = joinLists(trimWords(tokenize(normalizeForSearch(text))));
  const {ports, transports} = attachTransports(portTerms(tokens));
  return {
    ports,
    transports,
    words: unique(tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : []))),
    setAside: unique(tokens.flatMap((token) => (token.kind === 'address' ? [token.text] : []))),
    problems: tokens.flatMap((token) => (token.kind === 'problem' ? [token.problem] : [])),
  };
}

/** Removes the particles that attach words to a port, and drops anything that is not a word. */
function trimWords(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    if (token.kind !== 'word' || CONJUNCTION.test(token.text)) return token;
    let text = token.text;
    if (isAboutPort(tokens[index - 1])) text = text.replace(PARTICLES_IN_FRONT, '');
    if (isAboutPort(tokens[index + 1])) text = text.replace(PARTICLE_BEHIND, '');
    const isNone = text === '' || MARKS_ALONE.test(text) || PARTICLES_ALONE.test(text);
    return isNone ? {kind: 'gap', gap: 'space'} : {kind: 'word', text};
  });
}

function joinLists(tokens: readonly Token[]): readonly Token[] {
  const parts = tokens.filter((token) => token.kind !== 'gap' && token.kind !== 'address');
  return tokens.map((token) => {
    if (token.kind !== 'word' || !CONJUNCTION.test(token.text)) return token;
    const index = parts.indexOf(token);
    if (isAboutPort(parts[index - 1]) && isAboutPort(parts[index + 1])) return {kind: 'gap', gap: 'list'};
    return PARTICLES_ALONE.test(token.text) ? {kind: 'gap', gap: 'space'} : token;
  });
}

function isAboutPort(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    token.kind === 'port' ||
    token.kind === 'transport' ||
    token.kind === 'problem' ||
    (token.kind === 'gap' && token.gap === 'port-word')
  );
}

/** The runs of ports and transports between the words. */
function portTerms(tokens: readonly Token[]): readonly (readonly PortTerm[])[] {
  const runs: PortTerm[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'word') runs.push([]);
    else if (token.kind === 'port' || token.kind === 'transport' || token.kind === 'gap')
      runs.at(-1)?.push(token);
  }
  return runs;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
