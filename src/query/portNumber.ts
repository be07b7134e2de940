const HIGHEST = 65_535;

/** The lowest port that a common system gives to the opening end of a connection (Linux; others begin higher). */
const LOWEST_EPHEMERAL = 32_768;

/** The lowest and the highest port that can be used. */
export const PORT_LIMITS = {from: 1, to: HIGHEST} as const;

/** The value of a run of digits of any length; beyond what numbers hold exactly it stays at the largest of those. */
export function numberOf(digits: string): number {
  return Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
}

/** Whether a service can listen on this number. */
export function isPort(value: number): boolean {
  return value >= PORT_LIMITS.from && value <= PORT_LIMITS.to;
}

/** Whether only the first of two ports looks like a service: the second is one that systems give to callers. */
export function looksLikeServiceOf(service: number | null, caller: number | null): boolean {
  return service !== null && caller !== null && service < LOWEST_EPHEMERAL && caller >= LOWEST_EPHEMERAL;
}
