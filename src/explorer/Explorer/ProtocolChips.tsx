import {memo, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import type {FacetId} from '../facets/facets';
import type {FacetCounts} from '../filter/facetCounts';
import type {Filter} from '../filter/model';
import styles from './styles.module.css';

const chips = [
  {facet: 'encryption', value: 'tls', label: 'TLS'},
  {facet: 'encryption', value: 'ssl', label: 'SSL'},
  {facet: 'transport', value: 'tcp', label: 'TCP'},
  {facet: 'transport', value: 'udp', label: 'UDP'},
] as const;

/** The four most requested protocols, each with its meaning and the number of rows it would leave. */
const ProtocolChips = memo(function ProtocolChips({
  filter,
  counts,
  onToggle,
}: {
  readonly filter: Filter;
  readonly counts: FacetCounts;
  readonly onToggle: (facet: FacetId, value: string) => void;
}): ReactNode {
  return (
    <ul className={styles.protocols} aria-label={words('ui:explorer.protocols')}>
      {chips.map(({facet, value, label}) => (
        <li key={value}>
          <button
            type="button"
            aria-pressed={filter[facet].includes(value)}
            aria-describedby={`protocol-${value}`}
            onClick={() => {
              onToggle(facet, value);
            }}
          >
            {label} <span className={styles.count}>{counts[facet].get(value) ?? 0}</span>
          </button>
          <span id={`protocol-${value}`} className={styles.explanation}>
            {words(`ui:explorer.protocol.${value}`)}
          </span>
        </li>
      ))}
    </ul>
  );
});

export default ProtocolChips;
