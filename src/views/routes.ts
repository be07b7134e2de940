/** Paths of the site's pages, without the prefix of a language. They are public and permanent. */
export const routes = {
  home: '/',
  connections: '/connections',
  ports: '/ports',
  endpoints: '/endpoints',
  scenarios: '/scenarios',
  connection: (id: string): string => `/connections/${id}`,
  port: (port: number): string => `/ports/${String(port)}`,
  endpoint: (id: string): string => `/endpoints/${id}`,
  scenario: (id: string): string => `/scenarios/${id}`,
  readingResults: '/guide/check-a-port#reading-results',
  guide: (slug: string): string => `/guide/${slug}`,
} as const;
