import type {Connection} from '../matrix/model';
import {transportsOf} from '../matrix/select';
import type {UiKey} from '../words/words';

/** One of the line styles of connections, in the drawing and in the legend below it. */
export interface LineStyle {
  /** The class of the edge; `diagram.css` and `standaloneSvg.ts` set its color and width. */
  readonly className: string;
  readonly applies: (connection: Connection) => boolean;
  /** Its color where the style sheets do not apply, for light and for dark backgrounds. */
  readonly plainColor?: string;
  /** Lengths of dashes and gaps in pixels; if several styles apply, the last dash wins. */
  readonly dash?: string;
  /** The legend text; a line that needs no explanation has none. */
  readonly legend?: UiKey;
  /** Whether the style is visible on a connection; a later style can hide it. */
  readonly isSeen?: (connection: Connection) => boolean;
}

/** The visual code of all maps, the same as that of the badges in the tables. */
export const lineStyles: readonly LineStyle[] = [
  {
    className: 'encryption-tls',
    applies: ({encryption}) => encryption === 'tls',
    plainColor: '#1a8f6b',
    legend: 'ui:diagram.legendTls',
  },
  {
    className: 'encryption-ssl',
    applies: ({encryption}) => encryption === 'ssl',
    plainColor: '#a8741a',
    dash: '9 4',
    legend: 'ui:diagram.legendSsl',
  },
  {
    className: 'encryption-unstated',
    applies: ({encryption}) => encryption === 'unstated',
    legend: 'ui:diagram.legendUnstated',
    isSeen: (connection) => !isUdpOnly(connection),
  },
  {className: 'encryption-none', applies: ({encryption}) => encryption === 'none'},
  {className: 'transport-udp', applies: isUdpOnly, dash: '2 4', legend: 'ui:diagram.legendUdp'},
  {
    className: 'scope-machine',
    applies: ({scope}) => scope === 'machine',
    legend: 'ui:diagram.legendMachine',
  },
];

/** The styles of a connection's line. */
export function lineStylesOf(connection: Connection): readonly LineStyle[] {
  return lineStyles.filter(({applies}) => applies(connection));
}

/** The dashes of a connection's line; undefined for a solid one. */
export function dashOf(connection: Connection): string | undefined {
  return lineStylesOf(connection).findLast(({dash}) => dash !== undefined)?.dash;
}

/** The color of lines without one of their own, where the style sheets do not apply. */
export const plainLineColor = '#7a8599';

/** The look of a connection's line as properties of Mermaid's `linkStyle`. */
export function linkStyleOf(connection: Connection): string {
  const color = lineStylesOf(connection).find(({plainColor}) => plainColor !== undefined)?.plainColor;
  const dash = dashOf(connection);
  return `stroke:${color ?? plainLineColor},stroke-width:2px${dash === undefined ? '' : `,stroke-dasharray:${dash}`}`;
}

/** The visible styles on a map of these connections, which the legend explains. */
export function explainedStyles(
  connections: readonly Connection[],
): readonly (LineStyle & {readonly legend: UiKey})[] {
  return lineStyles.flatMap((style) => {
    const {applies, isSeen = () => true, legend} = style;
    const isThere = connections.some((connection) => applies(connection) && isSeen(connection));
    return legend === undefined || !isThere ? [] : [{...style, legend}];
  });
}

/** Whether the line is drawn as UDP: no TCP is published for the connection. */
export function isUdpOnly({service}: Connection): boolean {
  const transports = transportsOf(service);
  return transports.includes('udp') && !transports.includes('tcp');
}
