import {useColorMode} from '@docusaurus/theme-common';
import {useState, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import CopyButton from '../../ui/CopyButton';
import type {PlanDrawing} from './drawPlan';
import {explainedStyles, plainLineColor} from '../../map/lineStyles';
import type {Connection} from '../../matrix/model';
import {saveFile} from '../../ui/saveFile';
import styles from './styles.module.css';
import {productId} from '../../matrix/product';

type State =
  | {readonly kind: 'none' | 'drawing' | 'failed'}
  | {
      readonly kind: 'drawn';
      readonly source: string;
      readonly connections: readonly Connection[];
      readonly drawing: PlanDrawing;
    };

/** The plan as a diagram, drawn on request. */
export function PlanDiagram({
  mermaid,
  narrow,
  connections,
}: {
  /** To copy. */
  readonly mermaid: string;
  /** The same in the width of a column, to be drawn here. */
  readonly narrow: string;
  /** The connections between machines, whose lines the legend explains. */
  readonly connections: readonly Connection[];
}): ReactNode {
  const {colorMode} = useColorMode();
  const [state, setState] = useState<State>({kind: 'none'});
  const draw = (): void => {
    setState({kind: 'drawing'});
    loadAndDraw(narrow, colorMode).then(
      (drawing) => {
        setState({kind: 'drawn', source: narrow, connections, drawing});
      },
      () => {
        setState({kind: 'failed'});
      },
    );
  };
  return (
    <>
      <p>{words('ui:plan.diagram.lead')}</p>
      <div className={styles.actions}>
        <button type="button" className={styles.button} onClick={draw}>
          {words(state.kind === 'drawn' ? 'ui:plan.diagram.redraw' : 'ui:plan.diagram.draw')}
        </button>
        <CopyButton label={words('ui:diagram.copyMermaid')} text={() => mermaid} />
        {state.kind === 'drawn' && (
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              saveFile(`${productId}-plan.svg`, 'image/svg+xml', state.drawing.svg);
            }}
          >
            {words('ui:diagram.saveSvg')}
          </button>
        )}
      </div>
      <p aria-live="polite">
        {state.kind === 'drawing' && words('ui:plan.diagram.drawing')}
        {state.kind === 'failed' && words('ui:plan.diagram.failed')}
        {state.kind === 'drawn' && state.source !== narrow && words('ui:plan.diagram.outdated')}
      </p>
      {state.kind === 'drawn' && (
        <>
          <div
            className={styles.canvas}
            tabIndex={0}
            role="region"
            aria-label={words('ui:plan.diagram.scroll')}
          >
            <img
              src={state.drawing.url}
              width={state.drawing.width}
              height={state.drawing.height}
              alt={words('ui:plan.diagram.alt')}
            />
          </div>
          <Legend connections={state.connections} />
        </>
      )}
    </>
  );
}

/** Explains the lines in the colors of the drawing, which are the same on the page and in the saved file. */
function Legend({connections}: {readonly connections: readonly Connection[]}): ReactNode {
  return (
    <ul
      className={`${styles.plain ?? ''} ${styles.actions ?? ''}`}
      aria-label={words('ui:diagram.legend')}
      data-legend
    >
      {explainedStyles(connections).map(({className, plainColor = plainLineColor, dash, legend}) => (
        <li key={className}>
          <svg viewBox="0 0 36 8" width="36" height="8" aria-hidden="true">
            <path d="M0 4h36" stroke={plainColor} strokeWidth="2" strokeDasharray={dash} />
          </svg>{' '}
          {words(legend)}
        </li>
      ))}
    </ul>
  );
}

/** Loads the drawing library with the first drawing; rejects if that fails. */
async function loadAndDraw(source: string, theme: 'light' | 'dark'): Promise<PlanDrawing> {
  const {drawPlan} = await import(/* webpackChunkName: "plan-diagram" */ './drawPlan');
  return drawPlan(source, theme);
}
