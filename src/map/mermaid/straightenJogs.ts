export interface Point {
  x: number;
  y: number;
}

/** An edge as ELK lays it out, in the coordinates of its container. */
export interface RoutedEdge {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly sections?: readonly {startPoint: Point; bendPoints?: Point[]; endPoint: Point}[];
  readonly labels?: readonly {readonly x?: number; readonly width?: number}[];
}

/** In pixels. Lines that meet a node are 14 apart, and two neighbors may move towards each other. */
const LARGEST_JOG = 4;
/** In pixels; less than half the height of the lowest node. */
const LARGEST_JOG_OF_SINGLE_LINE = 10;
const EQUAL = 0.01;

function covers(from: Point, to: Point, edge: RoutedEdge): boolean {
  const left = Math.min(from.x, to.x);
  const right = Math.max(from.x, to.x);
  return (edge.labels ?? []).some(({x = 0, width = 0}) => width > 0 && x < right && x + width > left);
}

/** Drops the points within straight segments, which ELK leaves where a line enters a zone. */
function withoutStraightPoints(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) {
      return true;
    }
    const level = Math.abs(before.y - point.y) < EQUAL && Math.abs(after.y - point.y) < EQUAL;
    const upright = Math.abs(before.x - point.x) < EQUAL && Math.abs(after.x - point.x) < EQUAL;
    return !level && !upright;
  });
}

/** Removes the first step of a line if it is a small one between two level segments and the first segment can move. */
function straightenStart(points: readonly Point[], edge: RoutedEdge, largestJog: number): Point[] {
  const [start, first, second, ...rest] = points;
  if (start === undefined || first === undefined || second === undefined || rest.length === 0) {
    return [...points];
  }
  const isJog =
    Math.abs(start.y - first.y) < EQUAL &&
    Math.abs(first.x - second.x) < EQUAL &&
    Math.abs(first.y - second.y) <= largestJog;
  return isJog && !covers(start, first, edge) ? [{x: start.x, y: second.y}, ...rest] : [...points];
}

/**
 * Removes steps of a few pixels from lines that ELK could not make quite straight: the end of the line moves along the
 * border of its node instead. A segment that carries a label stays where it is.
 */
export function straightenJogs(edges: readonly RoutedEdge[]): void {
  const limit = (side: 'sources' | 'targets', edge: RoutedEdge): number => {
    const lines = edges.filter((other) => other[side].some((node) => edge[side].includes(node)));
    return lines.length > 1 ? LARGEST_JOG : LARGEST_JOG_OF_SINGLE_LINE;
  };
  for (const edge of edges) {
    for (const section of edge.sections ?? []) {
      const corners = withoutStraightPoints([
        section.startPoint,
        ...(section.bendPoints ?? []),
        section.endPoint,
      ]);
      const forwards = straightenStart(corners, edge, limit('sources', edge));
      const points = straightenStart(forwards.reverse(), edge, limit('targets', edge)).reverse();
      const [start, end] = [points[0], points.at(-1)];
      if (start !== undefined && end !== undefined) {
        section.startPoint = start;
        section.bendPoints = points.slice(1, -1);
        section.endPoint = end;
      }
    }
  }
}
