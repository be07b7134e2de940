/** Replaces Docusaurus's hook, for a site at the root of its host. */
export function useBaseUrlUtils(): {readonly withBaseUrl: (url: string) => string} {
  return {withBaseUrl: (url) => url};
}
