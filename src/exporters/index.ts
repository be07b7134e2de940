import {awsTerraform} from './formats/awsTerraform';
import {azureTerraform} from './formats/azureTerraform';
import {ciscoAsa} from './formats/ciscoAsa';
import {csv} from './formats/csv';
import {firewalld} from './formats/firewalld';
import {fortigate} from './formats/fortigate';
import {iptables} from './formats/iptables';
import {json} from './formats/json';
import {markdown} from './formats/markdown';
import {nftables} from './formats/nftables';
import {paloAlto} from './formats/paloAlto';
import {windows} from './formats/windows';
import type {Exporter} from './model';

/** Every format, in the order in which it is offered. */
export const exporters: readonly Exporter[] = [
  csv,
  markdown,
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
];
