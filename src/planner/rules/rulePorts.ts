import type {PortRange} from '../../matrix/model';
import {PORT_LIMITS, isPort, numberOf} from '../../query/portNumber';

/** Reads a port or a range as firewalls and spreadsheets write them; undefined where it is none. */
export function readPortRange(text: string): PortRange | undefined {
  const folded = text.normalize('NFKC').trim();
  const [, first, last] = /^(\d{1,6})(?:\s*[-:–−~〜ー]\s*(\d{1,6}))?$/u.exec(folded) ?? [];
  if (first === undefined) return undefined;
  const from = numberOf(first);
  const to = last === undefined ? from : numberOf(last);
  return isPort(to) && (isPort(from) || (from === 0 && last !== undefined)) && from <= to
    ? {from: Math.max(from, PORT_LIMITS.from), to}
    : undefined;
}

export function intersectPorts(
  a: 'any' | readonly PortRange[],
  b: 'any' | readonly PortRange[],
): 'any' | readonly PortRange[] | undefined {
  if (a === 'any') return b;
  if (b === 'any') return a;
  const both = a.flatMap((range) =>
    b
      .map((other) => ({from: Math.max(range.from, other.from), to: Math.min(range.to, other.to)}))
      .filter(({from, to}) => from <= to),
  );
  return both.length === 0 ? undefined : both;
}

/** Ranges in ascending order that neither overlap nor touch. */
function mergePorts(ranges: readonly PortRange[]): readonly PortRange[] {
  const merged: PortRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || range.from > last.to + 1) merged.push(range);
    else if (range.to > last.to) merged[merged.length - 1] = {from: last.from, to: range.to};
  }
  return merged;
}

export function containsPorts(ranges: readonly PortRange[], inner: PortRange): boolean {
  return mergePorts(ranges).some(({from, to}) => from <= inner.from && inner.to <= to);
}

export function overlapsPorts(ranges: readonly PortRange[], other: PortRange): boolean {
  return ranges.some(({from, to}) => from <= other.to && other.from <= to);
}
