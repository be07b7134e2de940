/** Replaces what Docusaurus generates about the site, for components that are tested without it. */
export default {currentLocale: 'ja', defaultLocale: 'ja', locales: ['ja', 'en']};
