/**
 * The problems of a diagram as drawn by a real browser, one sentence each: overlapping labels, text that leaves its box
 * or the image, arrows that do not reach a node. It is self-contained, so it can be passed to a browser
 * (`page.evaluate`, `locator.evaluate`); Playwright's own compiler keeps it so, esbuild's (tsx) needs
 * `globalThis.__name ??= (value) => value` in the page first.
 */
export function measureDiagram(svg: SVGSVGElement): string[] {
  interface Rect {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  // Rounding to one decimal and anti-aliasing are not errors.
  const TOLERANCE = 0.6;
  const ARROW_GAP = 2;
  const problems: string[] = [];

  // All measurements are in user units of the SVG, independent of its displayed size.
  const toUser = svg.getScreenCTM()?.inverse();
  if (toUser === undefined || svg.getBoundingClientRect().width === 0) {
    return ['the diagram is not displayed'];
  }
  const rectOf = (element: SVGGraphicsElement): Rect => {
    const box = element.getBBox();
    const matrix = toUser.multiply(element.getScreenCTM() ?? new DOMMatrix());
    const first = new DOMPoint(box.x, box.y).matrixTransform(matrix);
    const second = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(matrix);
    return {left: first.x, top: first.y, right: second.x, bottom: second.y};
  };
  const isInside = (inner: Rect, outer: Rect): boolean =>
    inner.left >= outer.left - TOLERANCE &&
    inner.right <= outer.right + TOLERANCE &&
    inner.top >= outer.top - TOLERANCE &&
    inner.bottom <= outer.bottom + TOLERANCE;
  const overlap = (a: Rect, b: Rect): boolean =>
    a.left < b.right - TOLERANCE &&
    b.left < a.right - TOLERANCE &&
    a.top < b.bottom - TOLERANCE &&
    b.top < a.bottom - TOLERANCE;
  const distance = (x: number, y: number, rect: Rect): number => {
    const outside = Math.hypot(
      Math.max(rect.left - x, 0, x - rect.right),
      Math.max(rect.top - y, 0, y - rect.bottom),
    );
    const inside = Math.min(x - rect.left, rect.right - x, y - rect.top, rect.bottom - y);
    return outside > 0 ? outside : inside;
  };
  const all = <Found extends SVGGraphicsElement>(selector: string): Found[] =>
    Array.from(svg.querySelectorAll<Found>(selector));
  const nameOf = (element: Element): string => {
    const text = Array.from(element.querySelectorAll('tspan'), (line) => line.textContent).join(' / ');
    return `"${text === '' ? element.id : text}"`;
  };

  const {x, y, width, height} = svg.viewBox.baseVal;
  const picture: Rect = {left: x, top: y, right: x + width, bottom: y + height};

  const named = (selector: string, kind: string) =>
    all(selector).flatMap((group) => {
      const shape = group.querySelector<SVGGraphicsElement>('rect, circle, ellipse, polygon, path');
      const text = group.querySelector<SVGGraphicsElement>('text');
      if (shape === null) {
        problems.push(`${kind} ${nameOf(group)} has no box`);
        return [];
      }
      const box = rectOf(shape);
      if (text !== null && !isInside(rectOf(text), box)) {
        problems.push(`the text of ${kind} ${nameOf(group)} leaves its box`);
      }
      if (!isInside(box, picture)) {
        problems.push(`${kind} ${nameOf(group)} leaves the picture`);
      }
      return [
        {
          name: `${kind} ${nameOf(group)}`,
          connection: group.getAttribute('data-connection'),
          box,
          text: text === null ? undefined : rectOf(text),
        },
      ];
    });

  const nodes = named('.node', 'node');
  const labels = named('.edgeLabel', 'label');
  const zones = named('.cluster', 'zone');
  const titles = zones.flatMap(({name, text}) =>
    text === undefined ? [] : [{name: `the title of ${name}`, box: text}],
  );

  const placed = [...nodes, ...labels, ...titles];
  placed.forEach((one, index) => {
    for (const other of placed.slice(index + 1)) {
      if (overlap(one.box, other.box)) {
        problems.push(`${one.name} overlaps ${other.name}`);
      }
    }
  });

  const targets = [...nodes, ...zones];
  for (const path of all<SVGPathElement>('.flowchart-link')) {
    const name = `the line ${path.getAttribute('data-connection') ?? path.id}`;
    const length = path.getTotalLength();
    for (const end of ['start', 'end'] as const) {
      const id = /#([^")]+)/.exec(path.getAttribute(`marker-${end}`) ?? '')?.[1];
      const marker = id === undefined ? null : svg.querySelector<SVGMarkerElement>(`[id="${id}"]`);
      if (id !== undefined && marker === null) {
        problems.push(`${name} has no arrowhead: there is no #${id}`);
        continue;
      }
      const at = path.getPointAtLength(end === 'start' ? 0 : length);
      const before = path.getPointAtLength(end === 'start' ? Math.min(1, length) : Math.max(0, length - 1));
      // The marker extends the tip of the arrowhead beyond the end of the line.
      const view = marker?.viewBox.baseVal;
      const beyond =
        marker === null || view === undefined
          ? 0
          : ((view.width - marker.refX.baseVal.value) / view.width) * marker.markerWidth.baseVal.value;
      const step = Math.hypot(at.x - before.x, at.y - before.y) || 1;
      const tipX = at.x + ((at.x - before.x) / step) * beyond;
      const tipY = at.y + ((at.y - before.y) / step) * beyond;
      const gap = Math.min(...targets.map(({box}) => Math.abs(distance(tipX, tipY, box))));
      if (!(gap <= ARROW_GAP)) {
        problems.push(`the ${end} of ${name} is ${gap.toFixed(1)} px away from the nearest node`);
      }
    }
    // The browser measures the line anew for each of them.
    const points: DOMPoint[] = [];
    for (let along = 0; along <= length; along += 2) points.push(path.getPointAtLength(along));
    for (const point of points) {
      const crossed = titles.find(
        ({box}) =>
          point.x > box.left && point.x < box.right && point.y > box.top + 2 && point.y < box.bottom - 2,
      );
      if (crossed !== undefined) {
        problems.push(`${name} crosses ${crossed.name}`);
        break;
      }
    }
    const own = path.getAttribute('data-connection');
    for (const label of own === null ? [] : labels) {
      if (label.connection === own) {
        continue;
      }
      for (const point of points) {
        const dot = {left: point.x, right: point.x + 1, top: point.y, bottom: point.y + 1};
        if (overlap(dot, label.box)) {
          problems.push(`${name} runs behind ${label.name}`);
          break;
        }
      }
    }
  }

  for (const text of all('text')) {
    if (!isInside(rectOf(text), picture)) {
      problems.push(`the text ${nameOf(text)} leaves the picture`);
    }
  }
  return problems;
}
