import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {memo, useEffect, useRef, type ReactNode} from 'react';
import {words} from '../../words/currentWords';
import {matrix} from '../../matrix/matrix';
import type {Connection} from '../../matrix/model';
import {selectConnection} from '../../matrix/select';
import {describeConnection} from '../../connection/describeConnection';
import {joinWithSeparator} from '../../words/joinWords';
import {imageFiles, routes} from '../../routes';
import {useSiteBase} from '../../ui/useSiteBase';
import type {StoredDrawing} from '../listDrawings';
import {embedCode} from '../embedCode';
import {explainedStyles} from '../lineStyles';
import type {LineInWords} from '../workloadSummary';
import CopyButton from '../../ui/CopyButton';
import './diagram.css';
import styles from './styles.module.css';

/** Links the explorer's map and table, so that each follows the other. */
export interface DiagramInteraction {
  /** The connections that pass the filter; the edges of the others keep their place and are dimmed. */
  readonly shown: ReadonlySet<string>;
  readonly pointed: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
  readonly onChoose: (id: string) => void;
}

/** A diagram with its legend, its actions and the same content as an ordered list. */
const Diagram = memo(function Diagram({
  drawing,
  interaction,
}: {
  readonly drawing: StoredDrawing;
  readonly interaction?: DiagramInteraction;
}): ReactNode {
  const connectionPages = useBaseUrl(routes.connection(''), {forcePrependBaseUrl: true});
  const canvas = useRef<HTMLDivElement>(null);
  const shown = interaction?.shown;
  const pointed = interaction?.pointed;
  // React treats the drawing as opaque HTML, so its edges are marked by hand.
  useEffect(() => {
    for (const edge of canvas.current?.querySelectorAll('svg [data-connection]') ?? []) {
      const id = edge.getAttribute('data-connection') ?? '';
      edge.toggleAttribute('data-dimmed', shown !== undefined && !shown.has(id));
      edge.toggleAttribute('data-highlighted', id === pointed);
    }
  }, [shown, pointed]);

  return (
    <figure
      className={`port-diagram ${styles.figure ?? ''}`}
      data-diagram={drawing.name}
      data-interactive={interaction === undefined ? undefined : true}
      data-pages={interaction === undefined && drawing.connections.length > 1 ? connectionPages : undefined}
      data-needs={roomNeeded(drawing)}
    >
      <div
        className={styles.canvas}
        tabIndex={0}
        role="region"
        aria-label={drawing.title + words('ui:list.colon') + words('ui:diagram.scroll')}
      >
        {/* The drawing is generated from the matrix; it contains no outside text. */}
        <div
          ref={canvas}
          style={{minWidth: legibleWidth(drawing)}}
          onPointerOver={(event) => {
            interaction?.onPoint(edgeAt(event.target));
          }}
          onPointerLeave={() => {
            interaction?.onPoint(undefined);
          }}
          onClick={(event) => {
            const id = edgeAt(event.target);
            if (id !== undefined) interaction?.onChoose(id);
          }}
          dangerouslySetInnerHTML={{__html: drawing.svg}}
        />
      </div>
      <SourceList drawing={drawing} shown={shown} />
      <Caption drawing={drawing} />
    </figure>
  );
});

export default Diagram;

/** In pixels: the smallest text in a drawing, and the smallest that is legible. */
const SMALLEST_DRAWN = 12;
const SMALLEST_READ = 11;

/** The width below which the text of a drawing is illegible: the drawing scrolls instead. */
function legibleWidth({width}: StoredDrawing): number {
  return Math.ceil((width * SMALLEST_READ) / SMALLEST_DRAWN);
}

/** Figure widths below which the list replaces the drawing; the style sheet has a rule for each. */
const ROOMS = [360, 480, 600, 680] as const;
const PADDING = 18;

function roomNeeded(drawing: StoredDrawing): number {
  return ROOMS.find((room) => legibleWidth(drawing) + PADDING <= room) ?? ROOMS[ROOMS.length - 1] ?? 0;
}

/** The content of the drawing by source: replaces it where it would be legible only by scrolling sideways. */
const SourceList = memo(function SourceList({
  drawing,
  shown,
}: {
  readonly drawing: StoredDrawing;
  readonly shown: ReadonlySet<string> | undefined;
}): ReactNode {
  const {i18n} = useDocusaurusContext();
  const base = useSiteBase();
  const lines = drawing.lines ?? linesOf(drawing.connections.filter((id) => shown?.has(id) !== false));
  const sources = [...new Set(lines.map(({from}) => from))];
  return (
    <div className={styles.bySource}>
      <ul>
        {sources.map((source) => (
          <li key={source}>
            <strong>{source}</strong>
            <ul>
              {lines
                .filter(({from}) => from === source)
                .map(({to, service, remark = ''}, index) => (
                  <li key={index}>
                    → {to} <span className={styles.service}>{service}</span>
                    {remark !== '' && words('ui:list.remark', {text: '', remark})}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      <a href={base + imageFiles.map(drawing.name, i18n.currentLocale, 'svg')}>{words('ui:diagram.open')}</a>
    </div>
  );
});

function linesOf(ids: readonly string[]): readonly LineInWords[] {
  return ids.map((id) => {
    const connection = selectConnection(matrix, id);
    const {from, to, service, conditions} = describeConnection(matrix, connection, words);
    const remark = joinWithSeparator(
      conditions.map(({inSentence}) => inSentence),
      words,
    );
    return {from: from.name, to: to.name, service, remark};
  });
}

/** Legend, actions and list; they depend on the drawing alone, so no filter changes them. */
const Caption = memo(function Caption({drawing}: {readonly drawing: StoredDrawing}): ReactNode {
  const {i18n} = useDocusaurusContext();
  const base = useSiteBase();
  const connections = drawing.connections.map((id) => selectConnection(matrix, id));
  return (
    <figcaption className={styles.caption}>
      {connections.length > 0 && <Legend connections={connections} />}
      <div className={styles.actions}>
        <a
          className={styles.action}
          href={base + imageFiles.map(drawing.name, i18n.currentLocale, 'svg')}
          download={`${drawing.name}.svg`}
        >
          {words('ui:diagram.saveSvg')}
        </a>
        <CopyButton label={words('ui:diagram.copyMermaid')} text={() => drawing.mermaid} />
        <CopyButton
          label={words('ui:diagram.copyAddress')}
          text={(origin) => origin + base + imageFiles.map(drawing.name, i18n.currentLocale, 'png')}
        />
        <CopyButton
          label={words('ui:embed.copyCode')}
          text={(origin) => embedCode(drawing.name, origin + base, i18n.currentLocale, drawing.title)}
        />
      </div>
      {connections.length > 0 && (
        <details className={styles.twin}>
          <summary>{words('ui:diagram.textTwin')}</summary>
          <ol>
            {connections.map((connection) => (
              <li key={connection.id}>{describeConnection(matrix, connection, words).sentence}</li>
            ))}
          </ol>
        </details>
      )}
    </figcaption>
  );
});

/** The connection of the edge or label under the pointer. */
function edgeAt(target: EventTarget): string | undefined {
  return target instanceof Element
    ? (target.closest('[data-connection]')?.getAttribute('data-connection') ?? undefined)
    : undefined;
}

/** Explains only the line styles that occur. */
function Legend({connections}: {readonly connections: readonly Connection[]}): ReactNode {
  return (
    <div className={styles.legend}>
      <ul aria-label={words('ui:diagram.legend')}>
        {explainedStyles(connections).map(({className, dash, legend}) => (
          <li key={className}>
            <svg viewBox="0 0 36 8" width="36" height="8" aria-hidden="true">
              <path d="M0 4h36" className={`flowchart-link ${className}`} strokeDasharray={dash} />
            </svg>
            {words(legend)}
          </li>
        ))}
      </ul>
      <p>{words('ui:diagram.legendArrow')}</p>
    </div>
  );
}
