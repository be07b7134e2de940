const HIGHEST = 65_535;

/** The lowest and the highest valid port. */
export const PORT_LIMITS = {from: 1, to: HIGHEST} as const;

/** The value of a run of digits of any length, capped at the largest safe integer. */
export function numberOf(digits: string): number {
  return Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
}

/** Whether a service can listen on this number. */
export function isPort(value: number): boolean {
  return value >= PORT_LIMITS.from && value <= PORT_LIMITS.to;
}
