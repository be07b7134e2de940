import type {TextExporter} from '../../src/planner/formats/kit/model';
import {runTextExporter} from '../../src/planner/formats/kit/runExporter';
import {locales, type Locale} from '../../src/words/locales';
import type {HostsByEndpoint} from '../../src/planner/plan/createPlan';
import type {Host, Plan} from '../../src/planner/plan/model';
import {contextIn, dualStackHosts, hostileTexts, manyHosts, mixedHosts, planWith} from '../samplePlan';

const plans: Readonly<Record<string, HostsByEndpoint>> = {
  'no hosts at all': {},
  'hosts of every kind': mixedHosts,
  'both families everywhere': dualStackHosts,
  'hundreds of hosts with overlaps': manyHosts,
};

/** Every plan with which outputs are verified, in every language. */
export const cases = Object.keys(plans).flatMap((plan) => locales.map((locale) => [plan, locale] as const));

export function planOf(plan: string, locale: Locale): Plan {
  return planWith(plans[plan] ?? {}, locale);
}

export function outputOf(exporter: TextExporter, plan: string, locale: Locale): string {
  return runTextExporter(exporter, planOf(plan, locale), contextIn(locale)).content;
}

/** Invalid hosts of every kind, as if they had passed the parser of typed hosts. */
export const hostileHosts: HostsByEndpoint = Object.fromEntries(
  Object.keys(dualStackHosts).map((endpoint) => [
    endpoint,
    hostileTexts.flatMap((text) =>
      (['name', 'ipv4', 'ipv6', 'ipv4-network', 'name-pattern'] as const).map((kind): Host => ({kind, text})),
    ),
  ]),
);
