/** The part of PostCSS's rule that is used here. */
interface Rule {
  selectors: string[];
  readonly source?: {readonly input: {readonly file?: string}};
  readonly remove: () => unknown;
}

/**
 * Parts of Infima that no page of this site uses: whole components, and unused sizes and colors of others. A test of
 * the built site reports classes that occur in a page but are dropped here.
 */
const unusedParts = new RegExp(
  `\\.(?:${[
    '(?:avatar|hero|pills|tabs|button-group|pagination__|pagination--|shadow--|row--)',
    '(?:card|badge|close(?![\\w-])|col--(?!3|6)|container--fluid|alert__|dropdown--nocaret|navbar__(?:search|items--center)|breadcrumbs--|navbar--(?:dark|primary))',
    '(?:padding-(?!top--md|bottom--lg)|margin--|margin-horiz-|margin-(?:left|right|top|bottom|vert)--(?:none|xs|xl))',
    'margin-(?:(?:top|bottom)--lg|left--(?:md|lg)|right--(?:sm|lg)|vert--sm)',
    'text--(?!truncate|center)',
    'alert--(?!secondary)',
    'button--(?!secondary|primary)',
  ].join('|')})`,
  'u',
);

/** The variables of those parts, and unused shades. */
const unusedVariables = new RegExp(
  `^--ifm-(?:${[
    '(?:avatar|badge|card|hero|pills|tabs|button-group)-',
    'color-(?:danger|info|secondary|success|warning)-(?:light|lighter|lightest|darkest)$',
    'color-(?:danger|info|success|warning)(?:-darker)?$',
    'color-primary-(?:darkest|light|lighter|lightest|contrast-(?:background|foreground))$',
    '(?:dark|darker|darkest|light|lighter|lightest)-value$',
    'contrast-(?:background|foreground)-(?:dark-)?value$',
    '(?:alert-color|font-color-secondary|font-weight-(?:base|light)|global-shadow-tl|navbar-link-active-color)$',
    '(?:image-alignment-padding|transition-slow|z-index-overlay)$',
    'pagination-(?!nav)',
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
 * A PostCSS plugin that drops the Infima rules for what the site does not use. It walks the sheet before the next
 * plugin, which moves rules: a rule visitor would then skip every second one.
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
