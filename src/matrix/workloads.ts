/** Product areas, in the order in which they are shown. */
export const workloads = ['vmware'] as const;

export type WorkloadId = (typeof workloads)[number];
