import type {Locale} from '../../src/words/locales';
import {routes} from '../../src/routes';

/** The guide pages that the site's pages link to, each with the linked sections. */
const sections: Readonly<Record<string, readonly string[]>> = {
  overview: [],
  'check-a-port': ['reading-results', 'udp'],
  'command-line': [],
  data: [],
  'firewall-request': [],
  glossary: [],
  'host-names': [],
  links: ['keyboard'],
  protocols: [],
  sources: [],
};

const titles: Readonly<Record<Locale, (slug: string) => string>> = {
  ja: (slug) => `案内 ${slug}`,
  en: (slug) => `Guide to ${slug}`,
};

/** A short page for each, by slug. */
export function secondProductGuide(locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(sections).map(([slug, ids], position) => {
      const title = titles[locale](slug);
      return [
        slug,
        [
          '---',
          `title: ${title}`,
          `description: ${title}`,
          `sidebar_position: ${String(position + 1)}`,
          '---',
          '',
          ...(slug === 'overview' ? ['<ConnectionTable />', ''] : [`[1](${routes.guide('overview')})`, '']),
          ...ids.flatMap((id) => [`## ${title}: ${id} {/* #${id} */}`, '', title, '']),
        ].join('\n'),
      ];
    }),
  );
}
