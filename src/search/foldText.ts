import {foldWidth} from '../text/normalizeForSearch';

/** A text folded for comparison, with the position in the original of each of its UTF-16 units. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, where its cluster begins in the original; one more entry for the end. */
  readonly starts: readonly number[];
}

/**
 * A character with its combining characters, including the half-width voiced sound marks, which NFKC joins to their
 * kana.
 */
const CLUSTER = /.[\p{M}\uFF9E\uFF9F]*/gsu;

/** Texts consist of few different characters: each is folded once. */
const foldedClusters = new Map<string, string>();
const MOST_CLUSTERS = 4_000;

/** Folds width and invisible characters, and keeps case, which marks the parts of a name. */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  for (const {0: cluster, index} of original.matchAll(CLUSTER)) {
    const folded = foldCluster(cluster);
    text += folded;
    while (starts.length < text.length) starts.push(index);
  }
  starts.push(original.length);
  return {text, starts};
}

function foldCluster(cluster: string): string {
  const known = foldedClusters.get(cluster);
  if (known !== undefined) return known;
  const folded = foldWidth(cluster);
  if (foldedClusters.size < MOST_CLUSTERS) foldedClusters.set(cluster, folded);
  return folded;
}
