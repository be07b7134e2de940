/** Product areas, in the order in which they are shown. The first one is meant where nobody says which. */
export const workloads = [
  'vmware',
  'nutanix-ahv',
  'oracle-pbs',
  'cloudcache',
  'enterprise-workloads-agent',
  'insync-endpoints',
  'insync-ad-connector',
  'insync-on-premise',
  'druva-console',
] as const;

export type WorkloadId = (typeof workloads)[number];
