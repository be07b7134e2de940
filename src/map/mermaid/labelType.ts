import {measureText} from './measureText';

/** Sizes in pixels of one kind of label; lines after the first are the small print of the first. */
export interface LabelType {
  readonly firstSize: number;
  readonly otherSize: number;
  readonly lineHeight: number;
  /** Room between the text and the border of the label's own box. */
  readonly paddingX: number;
  readonly paddingY: number;
}

export const NODE_LABEL: LabelType = {firstSize: 14, otherSize: 12, lineHeight: 19, paddingX: 0, paddingY: 0};
export const EDGE_LABEL: LabelType = {firstSize: 13, otherSize: 12, lineHeight: 17, paddingX: 5, paddingY: 2};
export const ZONE_LABEL: LabelType = {firstSize: 13, otherSize: 12, lineHeight: 18, paddingX: 0, paddingY: 0};

/** Font size of the line with that index, in pixels. */
export function lineSize(type: LabelType, index: number): number {
  return index === 0 ? type.firstSize : type.otherSize;
}

/** Width and height in pixels that a label of these lines takes, padding included. */
export function measureLabel(type: LabelType, lines: readonly string[]): {width: number; height: number} {
  const widest = Math.max(0, ...lines.map((line, index) => measureText(line) * lineSize(type, index)));
  return {
    width: Math.ceil(widest) + 2 * type.paddingX,
    height: lines.length * type.lineHeight + 2 * type.paddingY,
  };
}
