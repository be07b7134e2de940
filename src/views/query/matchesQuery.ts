import type {PortRange, Transport} from '../../matrix/model';
import type {PortCriterion, Query} from './model';

/** What a query is held against. */
export interface QuerySubject {
  readonly ranges: readonly PortRange[];
  readonly transports: readonly Transport[];
  /** Folded by `normalizeForSearch`. */
  readonly haystack: string;
}

/** Whether everything that the query gives holds for the subject. */
export function matchesQuery(query: Query, subject: QuerySubject): boolean {
  return (
    (query.ports.length === 0 || query.ports.some((criterion) => matchesPort(criterion, subject))) &&
    (query.transports.length === 0 ||
      query.transports.some((transport) => subject.transports.includes(transport))) &&
    query.words.every((word) => subject.haystack.includes(word))
  );
}

/** Whether the subject uses one of these ports, on the transport that is named. */
export function matchesPort(criterion: PortCriterion, subject: QuerySubject): boolean {
  return (
    subject.ranges.some((range) => range.from <= criterion.to && criterion.from <= range.to) &&
    (criterion.transport === undefined || subject.transports.includes(criterion.transport))
  );
}
