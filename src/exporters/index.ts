import {awsTerraform} from './formats/awsTerraform';
import {azureTerraform} from './formats/azureTerraform';
import {checkPowershell} from './formats/checkPowershell';
import {checkShell} from './formats/checkShell';
import {ciscoAsa} from './formats/ciscoAsa';
import {csv} from './formats/csv';
import {firewalld} from './formats/firewalld';
import {fortigate} from './formats/fortigate';
import {html} from './formats/html';
import {iptables} from './formats/iptables';
import {json} from './formats/json';
import {markdown} from './formats/markdown';
import {mermaid} from './formats/mermaid';
import {nftables} from './formats/nftables';
import {paloAlto} from './formats/paloAlto';
import {windows} from './formats/windows';
import {xlsx} from './formats/xlsx';
import type {Exporter} from './model';

/** Every format, in the order in which it is offered. */
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
