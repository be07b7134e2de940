const nothing = '\nexport default function Nothing() {\n  return null;\n}\n';

/** Settings that only the build reads; the template of the pages is the largest. */
const settingsOfTheBuild = ['ssrTemplate', 'staticDirectories', 'clientModules', 'presets', 'plugins'];

/**
 * Loader of the browser's bundle, which leaves out what only the build needs:
 *
 * - the component of a page of text, because its HTML comes from the server (see `Island.tsx`). What the page says about
 *   itself, such as its table of contents, stays; the facts, words and drawings that only the component needed are then
 *   left out by the bundler.
 * - the settings of Docusaurus that no component asks for.
 * - any other module that the site's plugin names, as a whole.
 */
export default function renderAtBuild(source) {
  if (/docusaurus\.config\.mjs$/u.test(this.resourcePath)) return keepSettings(source);
  if (!/\.mdx$/u.test(this.resourcePath)) return nothing;
  const component = 'export default function MDXContent(';
  if (!source.includes(component)) throw new Error(`renderAtBuild: no component in ${this.resourcePath}`);
  return source.replace(component, 'function MDXContent(') + nothing;
}

function keepSettings(source) {
  const opening = 'export default {';
  const start = source.indexOf(opening);
  if (start < 0) throw new Error('renderAtBuild: the settings of Docusaurus have another form');
  const settings = JSON.parse(source.slice(start + opening.length - 1).replace(/;\s*$/u, ''));
  for (const name of settingsOfTheBuild) delete settings[name];
  // Nothing is highlighted in the browser.
  delete settings.themeConfig.prism;
  return `export default ${JSON.stringify(settings)};\n`;
}
