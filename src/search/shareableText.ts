import type {Query} from '../query/model';

/** The query in a form that can be stored and put into a link: of log lines only the ports, never a host. */
export function shareableText(query: Query): string {
  if (query.readAs.kind === 'typed') return query.text.trim();
  // Nothing of an unparsed log may be kept.
  return query.ports
    .map(({from, transport}) => (transport === undefined ? String(from) : `${transport}/${String(from)}`))
    .join(' ');
}
