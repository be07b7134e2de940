import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';
import {completePath, siteAddress} from './hosting/siteAddress';
import type {Navigation, NavigationEntry} from './navigation';
import {catalogues} from '../words/catalogues';
import {createWords} from '../words/createWords';
import {isLocale, locales} from '../words/locales';

type SidebarItem = Extract<SidebarsConfig[string], readonly unknown[]>[number];

/**
 * The site's single sidebar, in the form that either docs instance needs: its own pages by id, so that they get
 * breadcrumbs and previous/next links, and those of the other instance as links.
 */
export function sidebarOf(instance: 'guide' | 'reference'): SidebarItem[] {
  const currentLocale = process.env.DOCUSAURUS_CURRENT_LOCALE;
  const locale = isLocale(currentLocale) ? currentLocale : locales[0];
  const words = createWords(locale, catalogues[locale]);
  const {baseUrl} = siteAddress(process.env.SITE_URL);
  const navigation = loadNavigation(join('.generated/site', locale, 'navigation.json'));

  const item =
    (owner: 'guide' | 'reference') =>
    ({label, href}: NavigationEntry): SidebarItem =>
      owner === instance
        ? {type: 'doc', id: href.replace(owner === 'guide' ? /^\/guide\// : /^\//, ''), label, key: href}
        : {
            type: 'link',
            href: completePath(baseUrl, locale, href),
            autoAddBaseUrl: false,
            label,
            key: href,
          };
  const group = (key: Exclude<keyof Navigation, 'guide'>): SidebarItem => ({
    type: 'category',
    label: words(`ui:navigation.${key}`),
    key,
    collapsed: true,
    items: navigation[key].map(item('reference')),
  });

  return [
    {
      type: 'category',
      label: words('ui:navigation.guide'),
      key: 'guide',
      collapsed: instance !== 'guide',
      items: navigation.guide.map(item('guide')),
    },
    group('workloads'),
    group('ports'),
    group('scenarios'),
    group('endpoints'),
    group('connections'),
  ];
}

function loadNavigation(file: string): Navigation {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Navigation;
  } catch (cause) {
    throw new Error(`${file} is missing or unreadable.\nfix: npm run generate`, {cause});
  }
}
