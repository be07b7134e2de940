import {reason, type Reason} from '../reasons';
import {allOf, anyOf, no, not, truthOf, unknown, yes, type Truth} from '../truth';
import type {Element, Field, Hook, Machine, Match, Values} from './model';
import {protocolNumbers, type End, type Packet, type Split} from './packet';

/** What is known about the packet at the point where a rule sees it. */
export interface Circumstances {
  readonly packet: Packet;
  readonly machine: Machine;
  readonly hook: Hook;
  /** Whether connection tracking comes before this chain. */
  readonly tracked: boolean;
  /** Names of interfaces, if assumed. */
  readonly input: string | undefined;
  readonly output: string | undefined;
  /** Assumes the usual circumstances: nothing outside the text marks packets, and routes are symmetric. */
  readonly presume: boolean;
  /** The mark bits set by rules of the text, so it is known who marks packets with them. */
  readonly markedBits: bigint;
  /** Collects the points where the group of packets must be split for an unambiguous result. */
  readonly splits: Split[];
}

/** What earlier rules may have changed. Undefined: not known. */
export interface PacketState {
  mark: bigint | undefined;
  connectionMark: bigint | undefined;
  /** Whether a mark is 0 only because no rule has set it as a whole. */
  isMarkInitial: boolean;
  state: 'new' | 'untracked' | undefined;
  /** Whether the address may have been translated. */
  sourceTranslated: boolean;
  destinationTranslated: boolean;
}

const NEW_TCP_FLAGS = 0x02n;
const ECN_FLAGS = 0xc0n;
const ALL_PORTS = {first: 1024n, last: 65_535n};

export function matchPacket(match: Match, circumstances: Circumstances, state: PacketState): Truth {
  if ('always' in match) return match.always;
  if ('presumed' in match) return circumstances.presume ? truthOf(match.presumed) : unknown(match.doubt);
  const {fields, negated, elements} = match;
  const present = allOf(fields.map((field) => isPresent(field, circumstances, state)));
  if (present.value === 'no') return no;
  const isAddressType = fields.some(({kind}) => kind === 'sourceType' || kind === 'destinationType');
  // For IPv6, iptables requires some combinations of address types to match together.
  if (isAddressType && elements.length > 1 && circumstances.packet.version !== 4) {
    return unknown(reason('route'));
  }
  const member = anyOf(
    (function* () {
      for (const element of elements) yield matchElement(fields, element, circumstances, state);
    })(),
  );
  if (!negated) return allOf([present, member]);
  // Kernels differ in how they treat an interface that a packet does not have yet.
  if (fields.some((field) => lacksInterface(field, circumstances))) {
    return unknown(reason('interface', {name: '!='}));
  }
  return allOf([present, not(member)]);
}

/** Whether the values in one list element match. */
export function matchElement(
  fields: readonly Field[],
  element: Element,
  circumstances: Circumstances,
  state: PacketState,
): Truth {
  return allOf(
    (function* () {
      for (const [index, field] of fields.entries()) {
        const values = element[index];
        yield values === undefined
          ? unknown(reason('match', {text: field.kind}))
          : matchValues(field, values, circumstances, state);
      }
    })(),
  );
}

/** Whether the packet has the field at all. */
export function isPresent(
  {kind, version, transports}: Field,
  {packet, tracked}: Circumstances,
  state: PacketState,
): Truth {
  if (kind === 'connectionMark' || kind === 'status' || kind === 'direction') {
    const connection = hasConnection(tracked, state);
    if (connection.value !== 'yes') return connection;
  }
  if (transports !== undefined && !transports.includes(packet.transport)) return no;
  if (version === undefined || version === packet.version) return yes;
  return packet.version === undefined ? unknown(reason('version')) : no;
}

/** An untracked packet belongs to no connection. */
export function hasConnection(tracked: boolean, {state}: PacketState): Truth {
  if (state === 'untracked') return no;
  return tracked && state === 'new' ? yes : unknown(reason('tracking'));
}

function matchValues(field: Field, values: Values, circumstances: Circumstances, state: PacketState): Truth {
  if ('doubt' in values) return unknown(values.doubt);
  const {packet} = circumstances;
  switch (field.kind) {
    case 'source':
      return state.sourceTranslated
        ? unknown(reason('translation'))
        : matchEnd(packet.source, 'source', values, circumstances);
    case 'destination':
      return state.destinationTranslated
        ? unknown(reason('translation'))
        : matchEnd(packet.destination, 'destination', values, circumstances);
    case 'destinationPort':
      if (state.destinationTranslated) return unknown(reason('translation'));
      return matchSpan(
        {first: BigInt(packet.ports.from), last: BigInt(packet.ports.to)},
        'ports',
        values,
        circumstances,
      );
    case 'sourcePort':
      // The initiator uses any source port that does not require privileges.
      return 'first' in values && values.first <= ALL_PORTS.first && values.last >= ALL_PORTS.last
        ? yes
        : unknown(reason('source-port'));
    case 'transport':
      return matchNumber(protocolNumbers[packet.transport], values, field);
    case 'version':
      return packet.version === undefined
        ? unknown(reason('version'))
        : matchNumber(BigInt(packet.version), values, field);
    case 'mark':
    case 'connectionMark':
      return state[field.kind] === undefined ||
        (state.isMarkInitial && !circumstances.presume && mayBeMarkedElsewhere(field, values, circumstances))
        ? unknown(reason('mark'))
        : matchNumber(state[field.kind], values, field);
    case 'flags':
      return field.mask !== undefined && (field.mask & ECN_FLAGS) !== 0n
        ? unknown(reason('match', {text: 'tcp flags'}))
        : matchNumber(NEW_TCP_FLAGS, values, field);
    case 'state':
      return matchState(values, circumstances, state);
    case 'status':
      return matchStatus(values, state);
    case 'direction':
      return 'text' in values ? truthOf(values.text === 'original') : unknown(reason('tracking'));
    case 'inputInterface':
    case 'outputInterface':
      return matchInterface(field, values, circumstances);
    case 'sourceType':
      return matchAddressType(values, circumstances, circumstances.machine === 'output');
    case 'destinationType':
      return matchAddressType(values, circumstances, circumstances.machine === 'input');
    case 'packetType':
      return circumstances.machine === 'output' || !('text' in values)
        ? unknown(reason('match', {text: 'pkttype'}))
        : truthOf(values.text === 'unicast' || values.text === 'host');
  }
}

/** Nothing in the text sets this mark, so it may be set elsewhere for this packet. */
function mayBeMarkedElsewhere({mask}: Field, values: Values, {markedBits}: Circumstances): boolean {
  if (!('first' in values)) return true;
  const asked = values.last === 0n ? (mask ?? 0xffff_ffffn) : values.first | values.last;
  return (asked & ~markedBits) !== 0n;
}

/** The address type from the machine's point of view: local or remote. */
function matchAddressType(values: Values, {packet}: Circumstances, isLocal: boolean): Truth {
  if (!('text' in values)) return unknown(reason('route'));
  // For IPv6, iptables also counts a local address as unicast.
  if (isLocal && values.text === 'unicast' && packet.version !== 4) return unknown(reason('route'));
  return truthOf(values.text === (isLocal ? 'local' : 'unicast'));
}

function matchNumber(value: bigint | undefined, values: Values, {mask}: Field): Truth {
  if (value === undefined || !('first' in values))
    return unknown(reason('match', {text: 'text' in values ? values.text : ''}));
  const masked = mask === undefined ? value : value & mask;
  return truthOf(values.first <= masked && masked <= values.last);
}

function matchState(values: Values, {tracked}: Circumstances, state: PacketState): Truth {
  if (!('text' in values)) return unknown(reason('tracking'));
  if (values.text === 'dnat' || values.text === 'snat') {
    return allOf([hasConnection(tracked, state), matchStatus(values, state)]);
  }
  return !tracked || state.state === undefined
    ? unknown(reason('tracking'))
    : truthOf(values.text === state.state);
}

/** For a first packet, the only status bits that may be set are those of a translation. */
function matchStatus(values: Values, state: PacketState): Truth {
  if (!('text' in values)) return unknown(reason('tracking'));
  if (values.text === 'dnat' && state.destinationTranslated) return unknown(reason('translation'));
  if (values.text === 'snat' && state.sourceTranslated) return unknown(reason('translation'));
  return ['dnat', 'snat', 'seen-reply', 'assured', 'confirmed', 'dying', 'expected'].includes(values.text)
    ? no
    : unknown(reason('tracking'));
}

function lacksInterface({kind}: Field, {hook}: Circumstances): boolean {
  return (
    (kind === 'outputInterface' && ['ingress', 'prerouting', 'input'].includes(hook)) ||
    (kind === 'inputInterface' && ['output', 'egress'].includes(hook))
  );
}

function matchInterface(field: Field, values: Values, circumstances: Circumstances): Truth {
  if (lacksInterface(field, circumstances)) return no;
  if (!('text' in values)) return unknown(reason('interface', {name: ''}));
  const {text} = values;
  if (text === '*') return yes;
  const {hook, machine} = circumstances;
  // Whether a packet still has its input interface after routing depends on the kernel.
  const isKept = field.kind === 'outputInterface' || hook !== 'postrouting';
  // A packet between two machines never passes the loopback interface.
  if (text === 'lo' && (isKept || machine === 'forward')) return no;
  const name = field.kind === 'inputInterface' ? circumstances.input : circumstances.output;
  if (name === undefined || !isKept) return unknown(reason('interface', {name: text}));
  return truthOf(text.endsWith('*') ? name.startsWith(text.slice(0, -1)) : name === text);
}

function matchEnd(
  end: End,
  side: 'source' | 'destination',
  values: Values,
  circumstances: Circumstances,
): Truth {
  if ('text' in values) return matchName(end, values.text);
  if (!('first' in values)) return no;
  const {version} = circumstances.packet;
  if (values.bits !== undefined && version !== undefined && values.bits !== (version === 4 ? 32 : 128)) {
    return no;
  }
  if (end.kind === 'addresses') return matchSpan(end.span, side, values, circumstances);
  const last = version === 6 ? (1n << 128n) - 1n : 0xffff_ffffn;
  if (version !== undefined && values.first === 0n && values.last === last) return yes;
  return unknown(end.kind === 'name' ? reason('name', {name: end.name}) : withoutHost(end));
}

/** An end without hosts may still have names that a source publishes. */
function withoutHost({published}: Extract<End, {readonly kind: 'none'}>): Reason {
  return published === undefined ? reason('no-host') : reason('published-names', {name: published});
}

function matchName(end: End, name: string): Truth {
  if (end.kind === 'addresses') return unknown(reason('name', {name}));
  if (end.kind === 'none') {
    return end.published !== undefined && includesName(name, end.published) ? yes : unknown(withoutHost(end));
  }
  if (includesName(name, end.name)) return yes;
  // An object name may stand for any host; two different fully qualified names are two hosts.
  return name.includes('.') && end.name.includes('.') && !end.name.includes('*')
    ? no
    : unknown(reason('name', {name}));
}

/** Whether a name or pattern of a rule includes all of another one; `*` stands for any characters. */
function includesName(whole: string, part: string): boolean {
  const pattern = whole
    .replace(/\/\*$/u, '')
    .split('*')
    .map((literal) => literal.replace(/[.+?^${}()|[\]\\]/gu, '\\$&'))
    .join('[a-z0-9.*-]*');
  // Rules are about hosts: the path of a published URL pattern is on the same ones.
  return new RegExp(`^${pattern}$`, 'iu').test(part.replace(/\/.*$/u, ''));
}

function matchSpan(
  span: {readonly first: bigint; readonly last: bigint},
  side: Split['side'],
  values: Values,
  {splits}: Circumstances,
): Truth {
  if (!('first' in values)) return unknown(reason('name', {name: 'text' in values ? values.text : ''}));
  if (values.first <= span.first && span.last <= values.last) return yes;
  if (values.last < span.first || span.last < values.first) return no;
  splits.push({side, at: values.first > span.first ? values.first : values.last + 1n});
  return unknown(reason('part'));
}
