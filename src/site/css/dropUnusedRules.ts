/** What of a rule of PostCSS is used here. */
interface Rule {
  selectors: string[];
  readonly source?: {readonly input: {readonly file?: string}};
  readonly remove: () => unknown;
}

/**
 * Parts of Infima that no page of this site has: whole components, and sizes and colours of others. A test of the built
 * site tells of a class that stands in a page and is missing here.
 */
const unusedParts = new RegExp(
  `\\.(?:${[
    '(?:avatar|hero|pills|tabs|button-group|pagination__|pagination--|shadow--|row--)',
    '(?:card__(?:body|footer|header|image)|card--|col--(?!3|6)|container--fluid|alert__|dropdown--nocaret|navbar__search|breadcrumbs--)',
    '(?:padding-(?!top--md|bottom--lg)|margin--|margin-horiz-|margin-(?:left|right|top|bottom|vert)--(?:none|xs|xl))',
    'margin-(?:(?:top|bottom)--lg|left--(?:md|lg)|right--(?:sm|lg)|vert--sm)',
    'text--(?!truncate|center)',
    'alert--primary',
    'badge--(?!secondary)',
    'button--(?!secondary|primary|outline)',
  ].join('|')})`,
  'u',
);

/** The variables of those parts, and shades that nothing is coloured with. */
const unusedVariables = new RegExp(
  `^--ifm-(?:${[
    '(?:avatar|hero|pills|tabs|button-group)-',
    'color-(?:danger|info|secondary|success|warning)-(?:light|lighter|lightest|darkest)$',
    '(?:dark|darker|darkest|light|lighter|lightest)-value$',
    'navbar-search-input-',
  ].join('|')})`,
  'u',
);

interface Declaration {
  readonly prop: string;
  readonly remove: () => unknown;
}

interface Sheet {
  readonly walkRules: (visit: (rule: Rule) => void) => unknown;
  readonly walkDecls: (visit: (declaration: Declaration) => void) => unknown;
}

/**
 * A plugin of PostCSS that leaves out the rules of Infima for what the site does not have. It goes through the sheet
 * before the next plugin, which moves the rules: a visitor of rules would miss every second one then.
 */
export const dropUnusedRules = {
  postcssPlugin: 'drop-unused-rules',
  Once(sheet: Sheet): void {
    sheet.walkRules((rule) => {
      if (!/[\\/]infima[\\/]/u.test(rule.source?.input.file ?? '')) return;
      const used = rule.selectors.filter((selector) => !unusedParts.test(selector));
      if (used.length === 0) rule.remove();
      else if (used.length < rule.selectors.length) rule.selectors = used;
    });
    sheet.walkDecls((declaration) => {
      if (unusedVariables.test(declaration.prop)) declaration.remove();
    });
  },
};
