import {measureText} from './measureText';

/** Font sizes in pixels for one kind of label; lines after the first are in small print. */
export interface LabelType {
  readonly firstSize: number;
  readonly otherSize: number;
  readonly lineHeight: number;
  /** Padding between the text and the border of the label's box. */
  readonly paddingX: number;
  readonly paddingY: number;
}

export const NODE_LABEL: LabelType = {firstSize: 14, otherSize: 12, lineHeight: 19, paddingX: 0, paddingY: 0};
export const EDGE_LABEL: LabelType = {firstSize: 13, otherSize: 12, lineHeight: 17, paddingX: 5, paddingY: 2};
export const ZONE_LABEL: LabelType = {firstSize: 13, otherSize: 12, lineHeight: 18, paddingX: 0, paddingY: 0};

/** Font size of the line at that index, in pixels. */
export function lineSize(type: LabelType, index: number): number {
  return index === 0 ? type.firstSize : type.otherSize;
}

/** Width and height in pixels of a label with these lines, including padding. */
export function measureLabel(type: LabelType, lines: readonly string[]): {width: number; height: number} {
  const widest = Math.max(0, ...lines.map((line, index) => measureText(line) * lineSize(type, index)));
  return {
    width: Math.ceil(widest) + 2 * type.paddingX,
    height: lines.length * type.lineHeight + 2 * type.paddingY,
  };
}
