/** A reference page before it is printed as MDX: front matter, and headings over components that take ids. */
export interface ReferencePage {
  /** Path without language prefix; the file lies at the same path. */
  readonly route: string;
  readonly title: string;
  readonly description: string;
  readonly sidebarLabel: string;
  readonly drawing?: string;
  /** Component tags before the first heading. */
  readonly lead: readonly string[];
  readonly sections: readonly {
    /** ASCII, the same in every language, permanent. */
    readonly id: string;
    readonly heading: string;
    readonly content: readonly string[];
  }[];
}

/** The page as MDX. Texts go in as JSON strings, which YAML reads as they are. */
export function renderPage(page: ReferencePage): string {
  const frontMatter = {
    title: page.title,
    description: page.description,
    slug: page.route,
    sidebar_label: page.sidebarLabel,
    hide_table_of_contents: page.sections.length < 4,
    custom_edit_url: null,
  };
  return [
    '---',
    ...Object.entries(frontMatter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    '---',
    '',
    ...(page.drawing === undefined ? [] : [`import drawing from '@diagrams/${page.drawing}';`, '']),
    ...page.lead.flatMap((tag) => [tag, '']),
    ...page.sections.flatMap(({id, heading, content}) => [
      `## ${escapeMdx(heading)} {/* #${id} */}`,
      '',
      ...content.flatMap((tag) => [tag, '']),
    ]),
  ].join('\n');
}

function escapeMdx(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#+!|]/gu, '\\$&');
}
