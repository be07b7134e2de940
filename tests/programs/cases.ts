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

const made = new Map<string, Plan>();

/** Made once: with hundreds of hosts it takes long. */
export function planOf(plan: string, locale: Locale): Plan {
  const known = made.get(`${plan} ${locale}`) ?? planWith(plans[plan] ?? {}, locale);
  made.set(`${plan} ${locale}`, known);
  return known;
}

const written = new Map<string, string>();

/** Written once for all programs that read it. */
export function outputOf(exporter: TextExporter, plan: string, locale: Locale): string {
  const key = `${exporter.id} ${plan} ${locale}`;
  const known =
    written.get(key) ?? runTextExporter(exporter, planOf(plan, locale), contextIn(locale)).content;
  written.set(key, known);
  return known;
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
