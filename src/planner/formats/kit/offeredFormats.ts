import type {Exporter} from './model';

/**
 * The formats in the order in which they are offered. This file imports none of them: a page loads an exporter when its
 * format is selected.
 */
export const offeredFormats = [
  {id: 'csv', group: 'request'},
  {id: 'xlsx', group: 'request'},
  {id: 'markdown', group: 'request'},
  {id: 'html', group: 'request'},
  {id: 'json', group: 'request'},
  {id: 'nftables', group: 'host-firewall'},
  {id: 'iptables', group: 'host-firewall'},
  {id: 'firewalld', group: 'host-firewall'},
  {id: 'windows', group: 'host-firewall'},
  {id: 'aws-terraform', group: 'cloud'},
  {id: 'azure-terraform', group: 'cloud'},
  {id: 'palo-alto', group: 'appliance'},
  {id: 'cisco-asa', group: 'appliance'},
  {id: 'fortigate', group: 'appliance'},
  {id: 'check-shell', group: 'check'},
  {id: 'check-powershell', group: 'check'},
  {id: 'mermaid', group: 'diagram'},
] as const satisfies readonly Pick<Exporter, 'id' | 'group'>[];

export type OfferedId = (typeof offeredFormats)[number]['id'];
