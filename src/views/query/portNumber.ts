const HIGHEST = 65_535;

/** The lowest port that a common system gives to the opening end of a connection (Linux; others begin higher). */
const LOWEST_EPHEMERAL = 32_768;

/** The lowest and the highest port that can be used. */
export const PORT_LIMITS = {from: 1, to: HIGHEST} as const;

/** The value of a run of digits, capped one above the highest port, so that any length is safe to compare. */
export function numberOf(digits: string): number {
  const significant = digits.replace(/^0+(?=\d)/, '');
  return significant.length > 5 ? HIGHEST + 1 : Math.min(Number(significant), HIGHEST + 1);
}

/** Whether a service can listen on this number. */
export function isPort(value: number): boolean {
  return value >= PORT_LIMITS.from && value <= PORT_LIMITS.to;
}

/** Whether only the first of two ports looks like a service: the second is one that systems give to callers. */
export function looksLikeServiceOf(service: number | null, caller: number | null): boolean {
  return service !== null && caller !== null && service < LOWEST_EPHEMERAL && caller >= LOWEST_EPHEMERAL;
}
