import type {ReactNode} from 'react';
import {words} from '../../i18n/currentWords';
import {facets, type Facet, type Filter, type FilterVocabulary} from '../../views/filter/model';
import {choiceLabel} from './facetLabels';
import styles from './styles.module.css';

/** Every facet with how many rows each of its choices would leave. */
export default function FacetPanel({
  filter,
  vocabulary,
  counts,
  onToggle,
}: {
  readonly filter: Filter;
  readonly vocabulary: FilterVocabulary;
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  readonly onToggle: (facet: Facet, value: string) => void;
}): ReactNode {
  return (
    <details className={styles.facets}>
      <summary>{words('ui:explorer.facets')}</summary>
      <div className={styles.facetGrid}>
        {facets.map((facet) => (
          <fieldset key={facet}>
            <legend>{words(`ui:explorer.facet.${facet}`)}</legend>
            {vocabulary.facets[facet].map((value) => {
              const count = counts[facet].get(value) ?? 0;
              const isChosen = filter[facet].includes(value);
              return (
                <label key={value} data-empty={count === 0 && !isChosen ? true : undefined}>
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
            })}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
