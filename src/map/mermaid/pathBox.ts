import type {Box} from './boundingBox';

const PARAMETERS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  T: 2,
  H: 1,
  V: 1,
  Q: 4,
  S: 4,
  C: 6,
  A: 7,
  Z: 0,
};

interface Segment {
  readonly command: string;
  readonly values: readonly number[];
}

function parsePath(path: string): Segment[] {
  const segments: Segment[] = [];
  for (const [, letter = '', rest = ''] of path.matchAll(/([achlmqstvz])([^achlmqstvz]*)/gi)) {
    const values = rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi)?.map(Number) ?? [];
    const count = PARAMETERS[letter.toUpperCase()] ?? 0;
    if (count === 0) {
      segments.push({command: letter, values: []});
    }
    for (let start = 0; count > 0 && start + count <= values.length; start += count) {
      segments.push({command: letter, values: values.slice(start, start + count)});
    }
  }
  return segments;
}

/**
 * Bounding box of a path. Control points of curves count as points, and an arc with its ends at the same height counts
 * with its full radius: exact for rounded corners, stadiums and cylinders, never too small.
 */
export function pathBox(path: string): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  let x = 0;
  let y = 0;
  for (const {command, values} of parsePath(path)) {
    const upper = command.toUpperCase();
    const [originX, originY] = command === upper ? [0, 0] : [x, y];
    const [startX, startY] = [x, y];
    if (upper === 'H') {
      x = originX + (values[0] ?? 0);
    } else if (upper === 'V') {
      y = originY + (values[0] ?? 0);
    } else if (upper !== 'Z') {
      const points = upper === 'A' ? values.slice(5) : values;
      for (let index = 0; index + 1 < points.length; index += 2) {
        x = originX + (points[index] ?? 0);
        y = originY + (points[index + 1] ?? 0);
        xs.push(x);
        ys.push(y);
      }
    }
    if (upper === 'A' && Math.abs(y - startY) < 0.01) {
      ys.push(y - (values[1] ?? 0), y + (values[1] ?? 0));
    }
    if (upper === 'A' && Math.abs(x - startX) < 0.01) {
      xs.push(x - (values[0] ?? 0), x + (values[0] ?? 0));
    }
    xs.push(x);
    ys.push(y);
  }
  if (xs.length === 0) {
    return {x: 0, y: 0, width: 0, height: 0};
  }
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return {x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top};
}
