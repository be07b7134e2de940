import {ENCLOSED, normalizeForSearch} from '../../../text/normalizeForSearch';

const SEPARATORS = new RegExp(`[\\r\\n${ENCLOSED}]+`, 'gu');

/** A cell in its normalized form: line breaks and circled numbers separate entries like commas. */
export function cellText(cell: string): string {
  return normalizeForSearch(cell.replace(SEPARATORS, ' , '));
}
