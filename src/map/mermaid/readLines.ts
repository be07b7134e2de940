import {unshieldText} from './shieldLabels';

/** The lines of a label that Mermaid drew, as the reader should see them. */
export function readLines(text: Element): readonly string[] {
  const rows = text.matches('.text-outer-tspan')
    ? [text]
    : Array.from(text.querySelectorAll('.text-outer-tspan'));
  return rows.map((row) => unshieldText(row.textContent));
}
