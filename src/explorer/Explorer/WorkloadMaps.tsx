import {useEffect, useRef, useState, type ReactNode} from 'react';
import Diagram, {type DiagramInteraction} from '../../map/Diagram';
import {narrowMap, type StoredDrawing} from '../../map/listDrawings';
import type {Connection, Matrix} from '../../matrix/model';
import {words} from '../../words/currentWords';
import {workloadOfMap} from './workloadOfMap';
import styles from './styles.module.css';

/** Shows one map at a time: that of the workload that is filtered by, contains the results, or is selected here. */
export default function WorkloadMaps({
  matrix,
  maps,
  chosen,
  passing,
  interaction,
}: {
  readonly matrix: Matrix;
  readonly maps: readonly StoredDrawing[];
  /** The workloads that the filter asks for. */
  readonly chosen: readonly string[];
  readonly passing: readonly Connection[];
  readonly interaction: DiagramInteraction;
}): ReactNode {
  const found = workloadOfMap(matrix, chosen, passing);
  // A selected map stays until the filter leads to another one.
  const [picked, setPicked] = useState({workload: found, found});
  const shown = picked.found === found ? picked.workload : found;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (box.current !== null) showFirstEdge(box.current, interaction.shown);
  }, [shown, interaction.shown]);
  return (
    <section
      ref={box}
      id="map"
      className={styles.map}
      aria-label={words('ui:explorer.map')}
      data-empty={passing.length === 0 || undefined}
    >
      <label className={styles.maps}>
        {words('ui:explorer.maps')}{' '}
        <select
          value={shown}
          onChange={({currentTarget}) => {
            setPicked({workload: currentTarget.value, found});
          }}
        >
          {matrix.workloads.map((workload) => (
            <option key={workload} value={workload}>
              {words(`matrix:workloads.${workload}.name`)}
            </option>
          ))}
        </select>
      </label>
      {matrix.workloads.map((workload) => {
        const drawing = narrowMap(maps, workload);
        return drawing === undefined ? null : (
          <div key={workload} hidden={workload !== shown}>
            <Diagram drawing={drawing} interaction={interaction} />
          </div>
        );
      })}
    </section>
  );
}

/** Scrolls the map's box to the first result if one is below its lower edge; the page does not scroll. */
function showFirstEdge(box: HTMLElement, shown: ReadonlySet<string>): void {
  const labels = [...box.querySelectorAll('.edgeLabel[data-connection]')]
    .filter((label) => shown.has(label.getAttribute('data-connection') ?? ''))
    .map((label) => label.getBoundingClientRect())
    .filter(({height}) => height > 0);
  const {top, bottom} = box.getBoundingClientRect();
  const first = Math.min(...labels.map((label) => label.top));
  const isHidden = labels.some((label) => label.bottom > bottom) || first < top;
  if (isHidden) box.scrollTop += first - top - box.clientHeight / 3;
}
