import {arrow, arrowExamples} from './arrow';
import {cefLeef, cefLeefExamples} from './cefLeef';
import {checkPoint, checkPointExamples} from './checkPoint';
import {ciscoAsa, ciscoAsaExamples} from './ciscoAsa';
import {ciscoFtd, ciscoFtdExamples} from './ciscoFtd';
import {ciscoIos, ciscoIosExamples} from './ciscoIos';
import {awsFlow, awsFlowExamples, azureFlow, azureFlowExamples, gcpFlow, gcpFlowExamples} from './cloudFlows';
import {conntrack, conntrackExamples} from './conntrack';
import {filterlog, filterlogExamples} from './filterlog';
import {firewalld, firewalldExamples} from './firewalld';
import type {LogExample, LogFormat, LogFormatId} from './format';
import {fortigate, fortigateExamples} from './fortigate';
import {iptables, iptablesExamples} from './iptables';
import {juniperSrx, juniperSrxExamples} from './juniperSrx';
import {lsof, lsofExamples} from './lsof';
import {mikrotik, mikrotikExamples} from './mikrotik';
import {nftablesTrace, nftablesTraceExamples} from './nftablesTrace';
import {paloAlto, paloAltoExamples} from './paloAlto';
import {socketList, sockets, socketsExamples} from './sockets';
import {sonicwall, sonicwallExamples} from './sonicwall';
import {sophos, sophosExamples} from './sophos';
import {tcpdump, tcpdumpExamples} from './tcpdump';
import {
  curl,
  curlExamples,
  fields,
  fieldsExamples,
  netcat,
  netcatExamples,
  nmap,
  nmapExamples,
  testNetConnection,
  testNetConnectionExamples,
  vddk,
  vddkExamples,
} from './tools';
import {ufw, ufwExamples} from './ufw';
import {windowsEvent, windowsEventExamples} from './windowsEvent';
import {windowsFirewall, windowsFirewallExamples} from './windowsFirewall';
import {zeek, zeekExamples} from './zeek';

/** All supported formats, most specific first. */
export const logFormats: readonly LogFormat[] = [
  ciscoFtd,
  ciscoAsa,
  ciscoIos,
  windowsFirewall,
  windowsEvent,
  filterlog,
  awsFlow,
  azureFlow,
  paloAlto,
  cefLeef,
  zeek,
  juniperSrx,
  conntrack,
  nftablesTrace,
  mikrotik,
  ufw,
  firewalld,
  iptables,
  sophos,
  fortigate,
  checkPoint,
  sonicwall,
  gcpFlow,
  socketList,
  testNetConnection,
  nmap,
  curl,
  vddk,
  netcat,
  tcpdump,
  lsof,
  fields,
  arrow,
  sockets,
];

/** Realistic entries of each format, which its tests and the guide show; searching needs none of them. */
export const logExamples: Readonly<Record<LogFormatId, readonly LogExample[]>> = {
  'cisco-ftd': ciscoFtdExamples,
  'cisco-asa': ciscoAsaExamples,
  'cisco-ios': ciscoIosExamples,
  'windows-firewall': windowsFirewallExamples,
  'windows-event': windowsEventExamples,
  'pf-filterlog': filterlogExamples,
  'aws-flow': awsFlowExamples,
  'azure-flow': azureFlowExamples,
  'palo-alto': paloAltoExamples,
  'cef-leef': cefLeefExamples,
  zeek: zeekExamples,
  'juniper-srx': juniperSrxExamples,
  conntrack: conntrackExamples,
  'nftables-trace': nftablesTraceExamples,
  mikrotik: mikrotikExamples,
  ufw: ufwExamples,
  firewalld: firewalldExamples,
  iptables: iptablesExamples,
  sophos: sophosExamples,
  fortigate: fortigateExamples,
  'check-point': checkPointExamples,
  sonicwall: sonicwallExamples,
  'gcp-flow': gcpFlowExamples,
  'test-netconnection': testNetConnectionExamples,
  nmap: nmapExamples,
  curl: curlExamples,
  vddk: vddkExamples,
  netcat: netcatExamples,
  tcpdump: tcpdumpExamples,
  lsof: lsofExamples,
  fields: fieldsExamples,
  arrow: arrowExamples,
  'ss-netstat': socketsExamples,
};
