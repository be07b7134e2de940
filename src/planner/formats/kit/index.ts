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

/** Every format, in the order of `offeredFormats`. */
export const exporters: readonly Exporter[] = [
  csv,
  xlsx,
  markdown,
  html,
  json,
  nftables,
  iptables,
  firewalld,
  windows,
  awsTerraform,
  azureTerraform,
  paloAlto,
  ciscoAsa,
  fortigate,
  checkShell,
  checkPowershell,
  mermaid,
];
