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
import type {LogExample, LogFormat} from './format';
import {fortigate, fortigateExamples} from './fortigate';
import {iptables, iptablesExamples} from './iptables';
import {juniperSrx, juniperSrxExamples} from './juniperSrx';
import {lsof, lsofExamples} from './lsof';
import {mikrotik, mikrotikExamples} from './mikrotik';
import {nftablesTrace, nftablesTraceExamples} from './nftablesTrace';
import {paloAlto, paloAltoExamples} from './paloAlto';
import {sockets, socketsExamples} from './sockets';
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

/** All supported formats, most specific first, with realistic entries. */
export const logFormats: readonly (LogFormat & {readonly examples: readonly LogExample[]})[] = [
  {...ciscoFtd, examples: ciscoFtdExamples},
  {...ciscoAsa, examples: ciscoAsaExamples},
  {...ciscoIos, examples: ciscoIosExamples},
  {...windowsFirewall, examples: windowsFirewallExamples},
  {...windowsEvent, examples: windowsEventExamples},
  {...filterlog, examples: filterlogExamples},
  {...awsFlow, examples: awsFlowExamples},
  {...azureFlow, examples: azureFlowExamples},
  {...paloAlto, examples: paloAltoExamples},
  {...cefLeef, examples: cefLeefExamples},
  {...zeek, examples: zeekExamples},
  {...juniperSrx, examples: juniperSrxExamples},
  {...conntrack, examples: conntrackExamples},
  {...nftablesTrace, examples: nftablesTraceExamples},
  {...mikrotik, examples: mikrotikExamples},
  {...ufw, examples: ufwExamples},
  {...firewalld, examples: firewalldExamples},
  {...iptables, examples: iptablesExamples},
  {...sophos, examples: sophosExamples},
  {...fortigate, examples: fortigateExamples},
  {...checkPoint, examples: checkPointExamples},
  {...sonicwall, examples: sonicwallExamples},
  {...gcpFlow, examples: gcpFlowExamples},
  {...testNetConnection, examples: testNetConnectionExamples},
  {...nmap, examples: nmapExamples},
  {...curl, examples: curlExamples},
  {...vddk, examples: vddkExamples},
  {...netcat, examples: netcatExamples},
  {...tcpdump, examples: tcpdumpExamples},
  {...lsof, examples: lsofExamples},
  {...fields, examples: fieldsExamples},
  {...arrow, examples: arrowExamples},
  {...sockets, examples: socketsExamples},
];
