/** Paths of the site's pages, without the prefix of a language. They are public and permanent. */
export const routes = {
  home: '/',
  connections: '/connections',
  plan: '/plan',
  ports: '/ports',
  endpoints: '/endpoints',
  scenarios: '/scenarios',
  search: '/search',
  connection: (id: string): string => `/connections/${id}`,
  port: (port: number): string => `/ports/${String(port)}`,
  endpoint: (id: string): string => `/endpoints/${id}`,
  scenario: (id: string): string => `/scenarios/${id}`,
  readingResults: '/guide/check-a-port#reading-results',
  guide: (slug: string): string => `/guide/${slug}`,
} as const;

/** The results of a search, without the prefix of a language. */
export function searchRoute(text: string): string {
  return `${routes.search}?${new URLSearchParams({q: text}).toString()}`;
}

/** The file of the text index of a language, at the root of its pages. */
export function searchIndexFile(locale: string): string {
  return `search-index.${locale}.json`;
}

/** The file by which browsers learn of the site's search, at the root of a language's pages. */
export const openSearchFile = 'opensearch.xml';
