/** Paths of the site's pages, without the prefix of a language. They are public and permanent. */
export const routes = {
  home: '/',
  connections: '/connections',
  embed: '/embed/connections',
  plan: '/plan',
  ports: '/ports',
  endpoints: '/endpoints',
  scenarios: '/scenarios',
  workloads: '/workloads',
  search: '/search',
  changes: '/changes',
  paper: '/guide/all',
  connection: (id: string): string => `/connections/${id}`,
  port: (port: number): string => `/ports/${String(port)}`,
  endpoint: (id: string): string => `/endpoints/${id}`,
  scenario: (id: string): string => `/scenarios/${id}`,
  workload: (id: string): string => `/workloads/${id}`,
  readingResults: '/guide/check-a-port#reading-results',
  checkingUdp: '/guide/check-a-port#udp',
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

/** The OpenSearch description, at the root of a language's pages. */
export const openSearchFile = 'opensearch.xml';

/** The Atom feed of a language's changes, at the root of its pages. */
export const changesFeedFile = 'changes.atom';

/** The whole guide as PDF, below the root of a language's pages; written if the build finds a browser. */
export const paperFile = 'guide/all.pdf';

/** Images of pages and drawings, for chat tools and wikis. They are public and permanent. */
export const imageFiles = {
  /** Of a page, in the language of the path's prefix. */
  preview: (name: string): string => `/img/preview/${name}.png`,
  /** Of a drawing, at the root for every language. */
  map: (name: string, locale: string, extension: 'svg' | 'png'): string =>
    `/img/maps/${name}.${locale}.${extension}`,
} as const;

/** Paths of the data files. They are public and permanent, only at the root, and contain every language. */
export const apiFiles = {
  connections: '/api/v1/connections.json',
  connection: (id: string): string => `/api/v1/connections/${id}.json`,
  port: (port: number | string): string => `/api/v1/ports/${String(port)}.json`,
  table: (locale: string): string => `/api/v1/connections.${locale}.csv`,
  schema: '/api/v1/schema.json',
  openApi: '/api/v1/openapi.json',
  changesOfFacts: '/api/v1/changes.json',
  changes: '/api/CHANGELOG.md',
  llms: '/llms.txt',
} as const;

/** The same page as Markdown, for programs and for pasting. */
export function markdownTwin(route: string): string {
  return `${route}.md`;
}
