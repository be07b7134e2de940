import {localizedPath, type Locale} from '../../../words/locales';
import {imageFiles, markdownTwin} from '../../../routes';
import type {Preview} from '../../../share/previews';
import {previewSize} from '../../../share/previewSvg';

/** A reference page before it is printed as MDX: front matter, and headings above components that take ids. */
export interface ReferencePage {
  /** Path without language prefix; the file has the same path. */
  readonly route: string;
  readonly title: string;
  readonly description: string;
  readonly sidebarLabel: string;
  readonly drawing?: string;
  /** Whether the page also has a Markdown version. */
  readonly hasTwin?: boolean;
  /** Component tags before the first heading. */
  readonly lead: readonly string[];
  readonly sections: readonly {
    /** ASCII, the same in every language, permanent. */
    readonly id: string;
    readonly heading: string;
    readonly content: readonly string[];
  }[];
}

/**
 * The page as MDX in one language. Texts are written as JSON strings, which are valid YAML. `base` is the prefix of the
 * site's paths.
 */
export function renderPage(page: ReferencePage, locale: Locale, preview?: Preview, base = ''): string {
  const frontMatter = {
    title: page.title,
    description: page.description,
    slug: page.route,
    sidebar_label: page.sidebarLabel,
    hide_table_of_contents: page.sections.length < 4,
    custom_edit_url: null,
    ...(preview === undefined ? {} : {image: imageFiles.preview(preview.name)}),
  };
  return [
    '---',
    ...Object.entries(frontMatter).map(([key, value]) => `${key}: ${asYaml(value)}`),
    '---',
    '',
    ...(page.drawing === undefined ? [] : [`import drawing from '@diagrams/${page.drawing}';`, '']),
    ...renderHead([
      ...(page.hasTwin === true
        ? [
            `<link rel="alternate" type="text/markdown" href="${base + localizedPath(locale, markdownTwin(page.route))}" />`,
          ]
        : []),
      ...(preview === undefined
        ? []
        : [
            meta('og:image:width', String(previewSize.width)),
            meta('og:image:height', String(previewSize.height)),
            meta('og:image:alt', preview.alt),
          ]),
    ]),
    ...page.lead.flatMap((tag) => [tag, '']),
    // Beside a table, the table of contents would take space that the table needs.
    ...(page.sections.length === 3
      ? [
          `<OnThisPage sections={${JSON.stringify(page.sections.map(({id, heading}) => ({id, heading})))}} />`,
          '',
        ]
      : []),
    ...page.sections.flatMap(({id, heading, content}) => [
      `## ${escapeMdx(heading)} {/* #${id} */}`,
      '',
      ...content.flatMap((tag) => [tag, '']),
    ]),
  ].join('\n');
}

function renderHead(tags: readonly string[]): readonly string[] {
  return tags.length === 0 ? [] : ['<head>', ...tags.map((tag) => `  ${tag}`), '</head>', ''];
}

function meta(property: string, content: string): string {
  return `<meta property="${property}" content={${JSON.stringify(content)}} />`;
}

/**
 * The text as one line of MDX that renders exactly as given; white space and control characters become single spaces.
 */
export function escapeMdx(text: string): string {
  return (
    text
      .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .replace(/[!-/:-@[-`{-~]/gu, '\\$&')
      // A line that begins like this would be parsed as a JavaScript statement.
      .replace(/^(?:import|export)\b/u, (word) => `&#${String(word.codePointAt(0))};${word.slice(1)}`)
  );
}

/** JSON is YAML, except for some control characters that JSON allows unescaped. */
function asYaml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
