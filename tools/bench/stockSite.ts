import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {StoredDrawing} from '../../src/map/listDrawings';
import {escapeHtml} from '../../src/text/escapeHtml';
import {escapeMarkdown} from '../../src/text/markdownText';
import {listBuiltPages} from '../../tests/builtPages';
import {attributeOf, findElements, parseHtml, type Element, type Node} from '../../tests/built/readHtml';

export const docusaurusVersion = '3.10.2';
const searchPlugin = '@easyops-cn/docusaurus-search-local';
const searchVersion = '0.55.3';

const config = `import config from './template.config.js';

const [[preset, options]] = config.presets;

export default {
  ...config,
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  i18n: {defaultLocale: 'ja', locales: ['ja']},
  markdown: {mermaid: true, format: 'detect'},
  themes: [
    '@docusaurus/theme-mermaid',
    ['${searchPlugin}', {hashed: true, language: ['en', 'ja'], docsRouteBasePath: '/', indexBlog: false}],
  ],
  presets: [[preset, {...options, blog: false, docs: {...options.docs, routeBasePath: '/'}}]],
};
`;

/**
 * Builds a site from Docusaurus's public template with our text and maps, adding Mermaid and a local search according
 * to their instructions. Returns the folder of its pages.
 */
export function buildStockSite(scratch: string): string {
  const site = path.join(scratch, 'stock');
  if (!existsSync(path.join(site, 'node_modules', searchPlugin))) {
    rmSync(site, {recursive: true, force: true});
    mkdirSync(scratch, {recursive: true});
    npm(scratch, [
      'exec',
      '--yes',
      `create-docusaurus@${docusaurusVersion}`,
      '--',
      'stock',
      'classic',
      '--javascript',
      '--skip-install',
      '--package-manager',
      'npm',
    ]);
    npm(site, [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      `@docusaurus/theme-mermaid@${docusaurusVersion}`,
      `${searchPlugin}@${searchVersion}`,
    ]);
    renameSync(path.join(site, 'docusaurus.config.js'), path.join(site, 'template.config.js'));
  }
  writeFileSync(path.join(site, 'docusaurus.config.js'), config);
  for (const folder of ['docs', 'blog', 'src/pages'])
    rmSync(path.join(site, folder), {recursive: true, force: true});
  for (const page of listBuiltPages()) {
    // The plugin has a results page at the same URL.
    if (page.locale !== 'ja' || page.path === '/search') continue;
    const file = path.join(site, 'docs', page.path === '/' ? 'index.md' : `${page.path}.md`);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, toMarkdown(page.path, readFileSync(path.join('build', page.file), 'utf8')));
  }
  npm(site, ['run', 'build']);
  return path.join(site, 'build');
}

export function npm(folder: string, options: readonly string[]): void {
  execFileSync('npm', options, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** The title, text and maps of a page of ours, without interactive elements. */
function toMarkdown(route: string, html: string): string {
  const [main] = findElements(parseHtml(html), ({tagName}) => tagName === 'main');
  const [heading] = main === undefined ? [] : findElements(main, ({tagName}) => tagName === 'h1');
  if (main === undefined || heading === undefined)
    throw new Error(`The page ${route} has no <main> with a title.`);
  return [
    '---',
    `title: ${JSON.stringify(textOf(heading).trim())}`,
    `slug: ${route}`,
    '---',
    '',
    write(main)
      .replace(/\n{3,}/gu, '\n\n')
      .trim(),
    '',
  ].join('\n');
}

const left = new Set([
  'button',
  'dialog',
  'form',
  'h1',
  'input',
  'nav',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
]);
const kept = new Set([
  'a',
  'code',
  'dd',
  'dl',
  'dt',
  'em',
  'kbd',
  'li',
  'ol',
  'p',
  'strong',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** A node as CommonMark: HTML without attributes, between headings, code and maps in Markdown. */
function write(node: Node): string {
  if ('value' in node) return escapeHtml(node.value.replace(/\s+/gu, ' '));
  if (!('childNodes' in node)) return '';
  if (!('tagName' in node)) return node.childNodes.map(write).join('');
  const {tagName} = node;
  const map = attributeOf(node, 'data-diagram');
  if (map !== undefined) return hasDrawing(node) ? fenced('mermaid', mermaidOf(map)) : '';
  if (left.has(tagName)) return '';
  if (tagName === 'pre') return fenced('sh', linesOf(node));
  const inside = node.childNodes.map(write).join('');
  const level = /^h([2-6])$/u.exec(tagName)?.[1];
  if (level !== undefined)
    return `\n\n${'#'.repeat(Number(level))} ${escapeMarkdown(textOf(node).trim())}\n\n`;
  if (tagName === 'br') return ' ';
  // A blank line, as before a nested heading or code block, ends the surrounding HTML.
  const isBroken = tagName === 'p' && /<(?:dl|ol|p|table|ul)>/u.test(inside);
  if (!kept.has(tagName) || isBroken || inside.includes('\n\n'))
    return tagName === 'span' ? inside : `${inside}\n`;
  const href = tagName === 'a' ? attributeOf(node, 'href') : undefined;
  return `<${tagName}${href === undefined ? '' : ` href="${escapeHtml(href)}"`}>${inside.replaceAll('\n', ' ')}</${tagName}>`;
}

function hasDrawing(figure: Element): boolean {
  return findElements(figure, (element) => attributeOf(element, 'class') === 'flowchart').length > 0;
}

function mermaidOf(name: string): string {
  const file = path.join('.generated/site/ja/diagrams', `${name}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as StoredDrawing).mermaid;
}

function fenced(language: string, text: string): string {
  return `\n\n\`\`\`${language}\n${text.trim()}\n\`\`\`\n\n`;
}

function linesOf(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(linesOf).join('') : '';
}

/** Without the mark that links to a heading. */
function textOf(node: Node): string {
  return linesOf(node).replaceAll('\u200b', '').replace(/\s+/gu, ' ');
}
