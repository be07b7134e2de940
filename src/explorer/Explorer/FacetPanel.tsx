import {memo, useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {facets, type Facet, type Filter, type FilterVocabulary} from '../../query/rows/model';
import {choiceLabel} from './facetLabels';
import styles from './styles.module.css';

/** Every facet with how many rows each of its choices would leave. */
const FacetPanel = memo(function FacetPanel({
  filter,
  vocabulary,
  count,
  onToggle,
}: {
  readonly filter: Filter;
  readonly vocabulary: FilterVocabulary;
  /** Counts the rows of all choices; another function where they have become others. */
  readonly count: ShownFacets['count'];
  readonly onToggle: (facet: Facet, value: string) => void;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  // Nobody sees what a closed panel holds, and with many choices it costs more than the table.
  const [shown, setShown] = useState<ShownFacets>({filter, count});
  if (isOpen && (shown.filter !== filter || shown.count !== count)) setShown({filter, count});
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

interface ShownFacets {
  readonly filter: Filter;
  readonly count: () => Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

const FacetGrid = memo(function FacetGrid({
  shown,
  vocabulary,
  onToggle,
}: {
  readonly shown: ShownFacets;
  readonly vocabulary: FilterVocabulary;
  readonly onToggle: (facet: Facet, value: string) => void;
}): ReactNode {
  const counts = shown.count();
  return (
    <div className={styles.facetGrid}>
      {facets.map((facet) => (
        <fieldset key={facet}>
          <legend>{words(`ui:explorer.facet.${facet}`)}</legend>
          {vocabulary.facets[facet].map((value) => (
            <FacetChoice
              key={value}
              facet={facet}
              value={value}
              count={counts[facet].get(value) ?? 0}
              isChosen={shown.filter[facet].includes(value)}
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
  count,
  isChosen,
  onToggle,
}: {
  readonly facet: Facet;
  readonly value: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onToggle: (facet: Facet, value: string) => void;
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
      <span>{choiceLabel(facet, value)}</span> <span className={styles.count}>{count}</span>
    </label>
  );
});
