import {readSpan} from '../addressSpan';
import {protocolNumber, readPortValues} from '../netfilter/readValues';

/** Options that the program prints first, in an order of its own. */
const headers: Readonly<Record<string, string>> = {
  '-s': '-s',
  '--source': '-s',
  '--src': '-s',
  '-d': '-d',
  '--destination': '-d',
  '--dst': '-d',
  '-p': '-p',
  '--protocol': '-p',
  '--proto': '-p',
  '-i': '-i',
  '--in-interface': '-i',
  '-o': '-o',
  '--out-interface': '-o',
  '-f': '-f',
  '--fragment': '-f',
  '-j': '-j',
  '--jump': '-j',
  '-g': '-g',
  '--goto': '-g',
};

const others: Readonly<Record<string, string>> = {
  '--match': '-m',
  '--destination-port': '--dport',
  '--source-port': '--sport',
  '--destination-ports': '--dports',
  '--source-ports': '--sports',
};

/** Options that do not belong to the rule, with the number of their values. */
const unrelated: Readonly<Record<string, number>> = {
  '-w': 0,
  '--wait': 0,
  '-v': 0,
  '--verbose': 0,
  '-n': 0,
  '--numeric': 0,
  '-c': 2,
  '--set-counters': 2,
};

/** The options of a rule in one form: rules with the same text are the same rule for `iptables -D`. */
export function ruleSpecification(words: readonly string[]): string {
  const first: string[] = [];
  const rest: string[] = [];
  let protocol = '';
  for (const {name, values, negated} of groupsOf(words)) {
    const header = headers[name];
    const short = header ?? others[name] ?? name;
    const own = values.map((value) => valueText(short, value));
    if (short === '-p') protocol = own.join(' ');
    // Everything, as if the option were missing.
    const isAddress = short === '-s' || short === '-d';
    const isAll = isAddress
      ? own.includes(EVERYWHERE)
      : short === '-p' && /^(?:all|0)$/.test(values[0] ?? '');
    if (isAll && !negated) continue;
    const text = [...(negated ? ['!'] : []), short, ...own].map((each) => JSON.stringify(each)).join(' ');
    (header === undefined ? rest : first).push(text);
  }
  // A match on ports loads the module of the protocol.
  const implied = `"-m" ${JSON.stringify(protocol)}`;
  return [...first.sort(), ...rest.filter((each) => each !== implied)].join(' ');
}

const EVERYWHERE = '0';

function groupsOf(
  words: readonly string[],
): readonly {readonly name: string; readonly values: readonly string[]; readonly negated: boolean}[] {
  const groups: {name: string; values: string[]; negated: boolean}[] = [];
  let negated = false;
  let skipped = 0;
  words.forEach((word, index) => {
    const next = words[index + 1] ?? '';
    if (skipped > 0) skipped -= 1;
    else if (Object.hasOwn(unrelated, word)) {
      skipped = (unrelated[word] ?? 0) + (/^(?:-w|--wait)$/.test(word) && /^\d+$/.test(next) ? 1 : 0);
    } else if (word === '!') negated = true;
    else if (/^--?[a-zA-Z]/.test(word)) {
      groups.push({name: word, values: [], negated});
      negated = false;
    } else {
      const group = groups.at(-1);
      group?.values.push(word);
      // The old syntax puts the negation after the option.
      if (group !== undefined && negated) group.negated = true;
      negated = false;
    }
  });
  return groups;
}

function valueText(option: string, value: string): string {
  switch (option) {
    case '-s':
    case '-d':
      return value
        .split(',')
        .map((part) => {
          const span = readSpan(part);
          if (span === undefined) return part;
          return span.first === 0n && span.last >= (1n << 32n) - 1n && part.includes('/0')
            ? EVERYWHERE
            : `${String(span.bits)} ${String(span.first)} ${String(span.last)}`;
        })
        .sort()
        .join(',');
    case '-p':
    case '-m': {
      const number = protocolNumber(value);
      return 'first' in number ? String(number.first) : value;
    }
    case '--dport':
    case '--sport':
    case '--dports':
    case '--sports':
      return value
        .split(',')
        .map((part) => {
          const ports = readPortValues(part, ':');
          return 'first' in ports ? `${String(ports.first)}:${String(ports.last)}` : part;
        })
        .sort()
        .join(',');
    case '--state':
    case '--ctstate':
      return value.toUpperCase().split(',').sort().join(',');
    default:
      return value;
  }
}
