import {readSpan} from '../addressSpan';
import {reason, type Reason} from '../reasons';
import {no, unknown, yes} from '../truth';
import type {Effect, Element, FieldKind, Match, Values, Verdict} from '../netfilter/model';
import {protocolNumber, readFlags, readNumber, readPortValues} from '../netfilter/readValues';

/** The meaning of a rule's options. */
export interface RuleOptions {
  readonly matches: readonly Match[];
  readonly effects: readonly Effect[];
  readonly verdict: Verdict;
}

const ALL_BITS = 0xffff_ffffn;

/** Matches that only load the module; their options specify what is matched. */
const plainModules = new Set(
  [
    'tcp udp multiport conntrack state mark connmark comment addrtype iprange set limit hashlimit recent connlimit',
    'pkttype policy physdev icmp icmp6 icmpv6 time mac owner length ttl hl helper statistic string u32 bpf dscp tos',
    'sctp dccp cpu realm quota nfacct connbytes connlabel ipvs account',
  ]
    .join(' ')
    .split(' '),
);

/** Non-terminating targets: the packet continues with the next rule. */
const passingTargets = new Set(
  [
    'LOG NFLOG ULOG AUDIT TRACE CHECKSUM CLASSIFY DSCP TOS TCPMSS TCPOPTSTRIP TTL HL ECN SET TEE IDLETIMER LED',
    'RATEEST SECMARK CONNSECMARK ACCOUNT HMARK',
  ]
    .join(' ')
    .split(' '),
);

/** Reads the options of a rule, without the name of the chain. An unknown option makes the rule uncertain. */
export function readRuleOptions(words: readonly string[]): RuleOptions {
  const matches: Match[] = [];
  const effects: Effect[] = [];
  let verdict: Verdict = {kind: 'continue'};
  let module = '';
  let target: string | undefined;
  let left: Reason | undefined;
  let index = 0;

  const isOption = (word: string | undefined): boolean => word === undefined || /^--?[a-zA-Z]/.test(word);
  const take = (): string => {
    const word = words[index] ?? '';
    index += 1;
    return word;
  };
  const takeAll = (): readonly string[] => {
    const taken: string[] = [];
    while (!isOption(words[index]) && words[index] !== '!') taken.push(take());
    return taken;
  };
  const add = (kind: FieldKind, negated: boolean, elements: readonly Element[], mask?: bigint): void => {
    matches.push({fields: [mask === undefined ? {kind} : {kind, mask}], negated, elements});
  };
  const doubt = (text: string): void => {
    matches.push({always: unknown(reason('match', {text}))});
  };

  while (index < words.length) {
    let negated = false;
    if (words[index] === '!') {
      negated = true;
      index += 1;
    }
    const option = take();
    // The old syntax puts the negation after the option.
    const value = (): string => {
      if (words[index] === '!') {
        negated = true;
        index += 1;
      }
      return take();
    };
    switch (option) {
      case '-s':
      case '--source':
      case '--src': {
        const text = value();
        add('source', negated, addressElements(text));
        break;
      }
      case '-d':
      case '--destination':
      case '--dst': {
        const text = value();
        add('destination', negated, addressElements(text));
        break;
      }
      case '-p':
      case '--protocol':
      case '--proto': {
        const name = value();
        if (name === 'all' || name === '0') matches.push({always: negated ? no : yes});
        else add('transport', negated, [[protocolNumber(name)]]);
        break;
      }
      case '-i':
      case '--in-interface': {
        const name = value();
        add('inputInterface', negated, [[interfaceName(name)]]);
        break;
      }
      case '-o':
      case '--out-interface': {
        const name = value();
        add('outputInterface', negated, [[interfaceName(name)]]);
        break;
      }
      case '-f':
      case '--fragment':
        matches.push({always: negated ? yes : no});
        break;
      case '-m':
      case '--match':
        module = take();
        if (module === 'rpfilter') {
          const isInverted = words.slice(index).includes('--invert');
          matches.push({presumed: !isInverted, doubt: reason('route')});
        } else if (module === 'socket' || !plainModules.has(module)) doubt(`-m ${module}`);
        break;
      case '--loose':
      case '--validmark':
      case '--accept-local':
      case '--invert':
        if (module !== 'rpfilter') doubt(option);
        break;
      case '--comment':
        take();
        break;
      case '--dport':
      case '--destination-port':
      case '--dports':
      case '--destination-ports': {
        const text = value();
        add('destinationPort', negated, portElements(text));
        break;
      }
      case '--sport':
      case '--source-port':
      case '--sports':
      case '--source-ports': {
        const text = value();
        add('sourcePort', negated, portElements(text));
        break;
      }
      case '--ports': {
        const text = value();
        add('destinationPort', negated, [...portElements(text), [{doubt: reason('source-port')}]]);
        break;
      }
      case '--syn':
        add('flags', negated, [[{first: 2n, last: 2n}]], 0x17n);
        break;
      case '--tcp-flags': {
        const mask = readFlags(value());
        const set = readFlags(take());
        if (mask === undefined || set === undefined) doubt(option);
        else add('flags', negated, [[{first: set, last: set}]], mask);
        break;
      }
      case '--state':
      case '--ctstate': {
        const text = value();
        add('state', negated, wordElements(text));
        break;
      }
      case '--ctstatus': {
        const text = value();
        if (/\bNONE\b/i.test(text)) doubt(option);
        else add('status', negated, wordElements(text.replace(/SEEN_REPLY/gi, 'seen-reply')));
        break;
      }
      case '--ctdir': {
        const text = value();
        add('direction', negated, wordElements(text));
        break;
      }
      case '--src-type': {
        const text = value();
        add('sourceType', negated, wordElements(text));
        break;
      }
      case '--dst-type': {
        const text = value();
        add('destinationType', negated, wordElements(text));
        break;
      }
      case '--limit-iface-in':
      case '--limit-iface-out':
        matches.push({always: unknown(reason('interface', {name: option}))});
        break;
      case '--src-range': {
        const text = value();
        add('source', negated, addressElements(text));
        break;
      }
      case '--dst-range': {
        const text = value();
        add('destination', negated, addressElements(text));
        break;
      }
      case '--mark': {
        const [number, mask] = readMasked(value());
        const kind = module === 'connmark' ? 'connectionMark' : 'mark';
        if (number === undefined) doubt(option);
        else add(kind, negated, [[{first: number, last: number}]], mask);
        break;
      }
      case '--match-set': {
        const name = value();
        takeAll();
        matches.push({always: unknown(reason('set', {name}))});
        break;
      }
      case '--pkt-type': {
        const text = value();
        add('packetType', negated, wordElements(text));
        break;
      }
      case '--pol': {
        // Only the machine knows which packets come through IPsec; usually none do.
        const isNone = take() === 'none';
        matches.push({presumed: isNone !== negated, doubt: reason('route')});
        break;
      }
      case '--dir':
        take();
        break;
      case '--set':
        if (module !== 'recent') doubt(option);
        else if (negated) matches.push({always: no});
        break;
      case '--name':
      case '--mask':
      case '--seconds':
      case '--hitcount':
        if (module === 'recent') take();
        else doubt(option);
        break;
      case '--rsource':
      case '--rdest':
      case '--rttl':
      case '--reap':
        break;
      case '--limit':
      case '--update':
      case '--rcheck':
      case '--remove':
        if (option === '--limit') take();
        matches.push({always: unknown(reason('rate'))});
        break;
      case '--limit-burst':
        take();
        break;
      case '-c':
      case '--set-counters':
        take();
        take();
        break;
      case '-w':
      case '--wait':
      case '-W':
      case '--wait-interval':
        if (/^\d+$/.test(words[index] ?? '')) take();
        break;
      case '-j':
      case '--jump': {
        target = take();
        verdict = verdictOf(target, effects, words);
        break;
      }
      case '-g':
      case '--goto':
        target = take();
        verdict = {kind: 'goto', chain: target};
        break;
      default:
        if (/^--(?:hashlimit|connlimit)/.test(option)) {
          takeAll();
          matches.push({always: unknown(reason('rate'))});
        } else if (option.startsWith('--physdev')) {
          takeAll();
          matches.push({always: unknown(reason('interface', {name: option}))});
        } else if (isTargetOption(target, option)) takeAll();
        else {
          const text = [option, ...takeAll()].join(' ');
          left ??= reason('match', {text});
          doubt(text);
        }
    }
  }
  // What was not understood may be the target.
  if (target === undefined && left !== undefined) verdict = {kind: 'unclear', doubt: left};
  return {matches, effects, verdict};
}

/** Options of a target change what it does, not which packets it applies to. */
function isTargetOption(target: string | undefined, option: string): boolean {
  if (target === undefined || ['ACCEPT', 'DROP', 'RETURN'].includes(target) || !option.startsWith('--'))
    return false;
  return target === 'REJECT' ? option === '--reject-with' : /^[A-Z][A-Z0-9]*$/.test(target);
}

function verdictOf(target: string, effects: Effect[], words: readonly string[]): Verdict {
  switch (target) {
    case 'ACCEPT':
      return {kind: 'accept'};
    case 'DROP':
    case 'REJECT':
      return {kind: 'drop'};
    case 'RETURN':
      return {kind: 'return'};
    case 'MARK':
    case 'CONNMARK':
      effects.push(markEffect(target === 'MARK' ? 'mark' : 'connectionMark', words));
      return {kind: 'continue'};
    case 'NOTRACK':
      effects.push({kind: 'notrack'});
      return {kind: 'continue'};
    case 'CT':
      if (words.includes('--notrack')) effects.push({kind: 'notrack'});
      return {kind: 'continue'};
    case 'SNAT':
    case 'MASQUERADE':
      effects.push({kind: 'translate-source'});
      return {kind: 'accept'};
    case 'DNAT':
    case 'REDIRECT':
      effects.push({kind: 'translate-destination'});
      return {kind: 'accept'};
    case 'NETMAP':
      effects.push({kind: 'translate-source'}, {kind: 'translate-destination'});
      return {kind: 'accept'};
    case 'QUEUE':
    case 'NFQUEUE':
    case 'TPROXY':
    case 'SYNPROXY':
    case 'TARPIT':
      return {kind: 'unclear', doubt: reason('target', {text: target})};
    default:
      return passingTargets.has(target) ? {kind: 'continue'} : {kind: 'jump', chain: target};
  }
}

function markEffect(of: 'mark' | 'connectionMark', words: readonly string[]): Effect {
  const valueOf = (name: string): readonly [bigint | undefined, bigint | undefined] => {
    const at = words.lastIndexOf(name);
    return at < 0 ? [undefined, undefined] : readMasked(words[at + 1] ?? '');
  };
  const change = (and: bigint, xor: bigint): Effect => ({
    kind: 'mark',
    of,
    from: of,
    and: and & ALL_BITS,
    xor,
  });
  const [set, setMask = ALL_BITS] = valueOf('--set-mark');
  if (set !== undefined) return change(~(setMask | set), set);
  const [exclusive, exclusiveMask = ALL_BITS] = valueOf('--set-xmark');
  if (exclusive !== undefined) return change(~exclusiveMask, exclusive);
  const [and] = valueOf('--and-mark');
  if (and !== undefined) return change(and, 0n);
  const [or] = valueOf('--or-mark');
  if (or !== undefined) return change(~or, or);
  const [xor] = valueOf('--xor-mark');
  if (xor !== undefined) return change(ALL_BITS, xor);
  const isMasked = ['--mask', '--nfmask', '--ctmask'].some((name) => words.includes(name));
  if (words.includes('--restore-mark')) {
    const copy: Effect = {kind: 'mark', of: 'mark', from: 'connectionMark'};
    return isMasked ? copy : {...copy, and: ALL_BITS, xor: 0n};
  }
  if (words.includes('--save-mark')) {
    const copy: Effect = {kind: 'mark', of: 'connectionMark', from: 'mark'};
    return isMasked ? copy : {...copy, and: ALL_BITS, xor: 0n};
  }
  return {kind: 'mark', of, from: of};
}

function readMasked(text: string): readonly [bigint | undefined, bigint | undefined] {
  const [value = '', mask] = text.split('/');
  return [readNumber(value), mask === undefined ? undefined : readNumber(mask)];
}

function addressElements(text: string): readonly Element[] {
  return text.split(',').map((part): Element => [addressValues(part)]);
}

/** A name is resolved through DNS; anything else that is not an address is not understood. */
function addressValues(text: string): Values {
  // `10/8`: the numbers left out are zeros.
  const [, known, mask = ''] = /^(\d{1,3}(?:\.\d{1,3}){0,2})(\/\d+)$/.exec(text) ?? [];
  const padded =
    known === undefined ? text : `${[...known.split('.'), '0', '0', '0'].slice(0, 4).join('.')}${mask}`;
  const span = readSpan(padded);
  if (span !== undefined) return span;
  return /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(text)
    ? {text: text.toLowerCase()}
    : {doubt: reason('match', {text})};
}

function portElements(text: string): readonly Element[] {
  return text.split(',').map((part): Element => [readPortValues(part, ':')]);
}

function wordElements(text: string): readonly Element[] {
  return text.split(',').map((word): Element => [{text: word.toLowerCase()}]);
}

function interfaceName(name: string): Values {
  return {text: name.endsWith('+') ? `${name.slice(0, -1)}*` : name};
}
