import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

/**
 * Docusaurus decodes the fragment whenever the address changes, and shows its error page where that fails. No heading
 * can be meant by a fragment that cannot be decoded, so the address loses it and the page opens at its top.
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
  // The router begins to listen only when the page is hydrated, so this comes first.
  addEventListener('popstate', dropMalformedHash, {capture: true});
}
