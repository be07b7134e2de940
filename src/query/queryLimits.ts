/** The maximum length of a query; the rest is ignored. */
export const QUERY_LIMIT = 2_000;

/** What a search box holds: more than is read, so that the page says what was not; a whole log would block the browser. */
export const BOX_LIMIT = 2 * QUERY_LIMIT;
