import {memo, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import {facets, mapFacets, type FacetId} from '../facets/facets';
import type {FacetCounts} from '../filter/facetCounts';
import type {Filter, FilterVocabulary} from '../filter/model';
import styles from './styles.module.css';

/** Every facet with the number of rows that each of its values would leave. */
const FacetPanel = memo(function FacetPanel({
  filter,
  vocabulary,
  counts,
  onToggle,
}: {
  readonly filter: Filter;
  readonly vocabulary: FilterVocabulary;
  readonly counts: FacetCounts;
  readonly onToggle: (facet: FacetId, value: string) => void;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  // The content of a closed panel is invisible, and with many values it costs more to render than the table.
  const [shown, setShown] = useState<ShownFacets>({filter, counts});
  if (isOpen && (shown.filter !== filter || shown.counts !== counts)) setShown({filter, counts});
  return (
    <details
      className={styles.facets}
      onToggle={({currentTarget}) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>{words('ui:explorer.facets')}</summary>
      <FacetGrid shown={shown} vocabulary={vocabulary} onToggle={onToggle} />
    </details>
  );
});

export default FacetPanel;

/** The values that some connection has. The filter knows more: URLs name every endpoint. */
const used = mapFacets(({valuesOf}) => new Set(matrix.connections.flatMap((row) => valuesOf(row, matrix))));

interface ShownFacets {
  readonly filter: Filter;
  readonly counts: FacetCounts;
}

const FacetGrid = memo(function FacetGrid({
  shown,
  vocabulary,
  onToggle,
}: {
  readonly shown: ShownFacets;
  readonly vocabulary: FilterVocabulary;
  readonly onToggle: (facet: FacetId, value: string) => void;
}): ReactNode {
  const {counts} = shown;
  const isOffered = ({id, isOfferedOnceSelected}: (typeof facets)[number]): boolean =>
    isOfferedOnceSelected !== true || shown.filter[id].length > 0;
  return (
    <div className={styles.facetGrid}>
      {facets.filter(isOffered).map(({id, label}) => (
        <fieldset key={id}>
          <legend>{words(`ui:explorer.facet.${id}`)}</legend>
          {vocabulary.facets[id]
            .filter((value) => used[id].has(value) || shown.filter[id].includes(value))
            .map((value) => (
              <FacetChoice
                key={value}
                facet={id}
                value={value}
                label={label(value, matrix, words)}
                count={counts[id].get(value) ?? 0}
                isChosen={shown.filter[id].includes(value)}
                onToggle={onToggle}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
});

const FacetChoice = memo(function FacetChoice({
  facet,
  value,
  label,
  count,
  isChosen,
  onToggle,
}: {
  readonly facet: FacetId;
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onToggle: (facet: FacetId, value: string) => void;
}): ReactNode {
  return (
    <label data-empty={count === 0 && !isChosen ? true : undefined}>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={() => {
          onToggle(facet, value);
        }}
      />
      <span>{label}</span> <span className={styles.count}>{count}</span>
    </label>
  );
});
