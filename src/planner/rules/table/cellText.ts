import {normalizeForSearch} from '../../../text/normalizeForSearch';

/** A cell in its normalized form: line breaks and circled numbers separate entries like commas. */
export function cellText(cell: string): string {
  return normalizeForSearch(cell.replace(/[\r\n\u2460-\u24ff\u2776-\u2793]+/gu, ' , '));
}
