import {useState, type ReactNode} from 'react';
import Diagram, {type DiagramInteraction} from '../../map/Diagram';
import {workloadDrawing, type StoredDrawing} from '../../map/listDrawings';
import type {Connection, Matrix} from '../../matrix/model';
import {words} from '../../words/currentWords';
import {workloadOfMap} from './workloadOfMap';
import styles from './styles.module.css';

/** One map at a time: that of the workload which is filtered by, holds what was found, or is picked here. */
export default function WorkloadMaps({
  matrix,
  drawings,
  chosen,
  passing,
  interaction,
}: {
  readonly matrix: Matrix;
  readonly drawings: readonly StoredDrawing[];
  /** The workloads that the filter asks for. */
  readonly chosen: readonly string[];
  readonly passing: readonly Connection[];
  readonly interaction: DiagramInteraction;
}): ReactNode {
  const found = workloadOfMap(matrix, chosen, passing);
  // A map that was picked stays until the filter leads to another one.
  const [picked, setPicked] = useState({workload: found, found});
  const shown = picked.found === found ? picked.workload : found;
  return (
    <>
      <ul className={styles.maps} aria-label={words('ui:explorer.maps')}>
        {matrix.workloads.map((workload) => (
          <li key={workload}>
            <button
              type="button"
              aria-pressed={workload === shown}
              onClick={() => {
                setPicked({workload, found});
              }}
            >
              {words(`matrix:workloads.${workload}.name`)}
            </button>
          </li>
        ))}
      </ul>
      {matrix.workloads.map((workload) => {
        const drawing = drawings.find(({name}) => name === workloadDrawing(workload));
        return drawing === undefined ? null : (
          <div key={workload} hidden={workload !== shown}>
            <Diagram drawing={drawing} interaction={interaction} />
          </div>
        );
      })}
    </>
  );
}
