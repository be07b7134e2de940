import type {SearchDocument} from './model';

/** The id in a URL; of a page its words, which name it in plain English: `/guide/time-sync#clock-skew`. */
export function nameInAddress({route, kind}: Pick<SearchDocument, 'route' | 'kind'>): string {
  const last = route.slice(route.lastIndexOf('/') + 1);
  return kind === 'page' ? last.replace(/[-#]/g, ' ') : last;
}
