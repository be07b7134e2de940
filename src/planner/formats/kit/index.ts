import {awsTerraform} from '../awsTerraform';
import {azureTerraform} from '../azureTerraform';
import {checkPowershell} from '../checkPowershell';
import {checkShell} from '../checkShell';
import {ciscoAsa} from '../ciscoAsa';
import {csv} from '../csv';
import {firewalld} from '../firewalld';
import {fortigate} from '../fortigate';
import {html} from '../html';
import {iptables} from '../iptables';
import {json} from '../json';
import {markdown} from '../markdown';
import {mermaid} from '../mermaid';
import {nftables} from '../nftables';
import {paloAlto} from '../paloAlto';
import {windows} from '../windows';
import {xlsx} from '../xlsx';
import type {Exporter} from './model';
import {offeredFormats, type OfferedId} from './offeredFormats';

/** A format that is offered and not here is a compile error, and so is one that is here and not offered. */
const byId: Readonly<Record<OfferedId, Exporter>> = {
  csv,
  xlsx,
  markdown,
  html,
  json,
  nftables,
  iptables,
  firewalld,
  windows,
  'aws-terraform': awsTerraform,
  'azure-terraform': azureTerraform,
  'palo-alto': paloAlto,
  'cisco-asa': ciscoAsa,
  fortigate,
  'check-shell': checkShell,
  'check-powershell': checkPowershell,
  mermaid,
};

/** Every format, in the order in which they are offered. */
export const exporters: readonly Exporter[] = offeredFormats.map(({id}) => byId[id]);
