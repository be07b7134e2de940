import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

/**
 * Docusaurus decodes the fragment whenever the URL changes, and shows its error page if that fails. A fragment that
 * cannot be decoded matches no heading, so it is removed from the URL and the page opens at its top.
 */
function dropMalformedHash(): void {
  if (isDecodable(location.hash)) return;
  history.replaceState(history.state, '', location.pathname + location.search);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

if (ExecutionEnvironment.canUseDOM) {
  dropMalformedHash();
  // The router starts listening only after hydration, so this runs first.
  addEventListener('popstate', dropMalformedHash, {capture: true});
}
