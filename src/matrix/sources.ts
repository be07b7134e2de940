import type {Source} from './model';

/**
 * The pages that the facts come from. The first one is the page whose every row has to be cited.
 *
 * `url: null` marks what was not read on a page with a known address: a page known by its title only,
 * or general knowledge of the protocols.
 */
export const sources = [
  {
    id: 'druva-ports-ja',
    url: 'https://docs-jp.druva.com/Phoenix/030_Configure_Phoenix_For_Backup/010_Backup_and_Restore_VMware/Plan_and_Prepare/02_Ports_and_communication_protocols',
    language: 'ja',
    rows: [
      {id: 'r1', port: '443', protocol: 'HTTPS + SSL'},
      {id: 'n1', port: null, protocol: null},
      {id: 'r2', port: '902', protocol: 'TCP / UDP'},
      {id: 'r3', port: '3542', protocol: 'HTTPS + SSL'},
      {id: 'r4', port: '3545', protocol: 'HTTPS + SSL'},
      {id: 'r5', port: '3389/22', protocol: 'TCP / UDP'},
      {id: 'r6', port: '123', protocol: 'UDP'},
      {id: 'r7', port: '443', protocol: 'HTTPS + SSL'},
      {id: 'r8', port: '443', protocol: 'HTTPS + TLS'},
    ],
  },
  {
    id: 'druva-ports-en',
    url: 'https://docs.druva.com/Phoenix/030_Configure_Phoenix_for_Backup/010_Backup_and_Restore_VMware/Plan_and_Prepare/02_Ports_and_communication_protocols',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-firewall-rules',
    url: 'https://help.druva.com/en/articles/8651117-firewall-rules-for-protecting-enterprise-workloads',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-application-aware-requirements',
    url: 'https://docs.druva.com/Phoenix/030_Configure_Phoenix_for_Backup/010_Backup_and_Restore_VMware/010_About_Phoenix_for_VMware/015_System_requirements_for_application_aware_backups_on_VMware_virtual_machines',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-application-aware-workflow',
    url: 'https://help.druva.com/en/articles/8651216-process-workflow-of-application-aware-backups-on-vmware-virtual-machines',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-draas-checks',
    url: 'https://docs.druva.com/Phoenix/040_Disaster_Recovery_as_a_Service_(DRaaS)/Disaster_Recovery_Plan/DRaaS_failover_prerequisite_checks',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-cloudcache-workflow',
    url: 'https://help.druva.com/en/articles/8651650-data-backup-workflow',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-nutanix',
    url: 'https://dell-help.druva.com/en/articles/13238504-nutanix-ahv-architecture',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-backup-proxy',
    url: 'https://docs.druva.com/Phoenix/030_Configure_Phoenix_for_Backup/010_Backup_and_Restore_VMware/010_About_Phoenix_for_VMware/02_About_Phoenix__backup_proxy_for_VMware',
    language: 'en',
    rows: [],
  },
  {
    id: 'vmware-port-list',
    url: 'https://docs.vmware.com/en/VMware-vSphere/6.0/com.vmware.vsphere.security.doc/GUID-171B99EA-15B3-4CC5-8B9A-577D8336FAA0.html',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-proxy-prerequisites',
    url: 'https://docs-jp.druva.com/Phoenix/030_Configure_Phoenix_For_Backup/010_Backup_and_Restore_VMware/Plan_and_Prepare/03_Prerequisites_to_install_the_backup_proxy',
    language: 'ja',
    rows: [],
  },
  {
    id: 'druva-backup-workflow',
    url: 'https://dell-help.druva.com/en/articles/9156355-vmware-virtual-machine-backup-workflow',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-dell-ports',
    url: 'https://dell-help.druva.com/en/articles/8831181-ports-and-communication-protocols-for-vmware-virtual-machines',
    language: 'en',
    rows: [],
  },
  {
    id: 'vmware-host-ports',
    url: 'https://docs.vmware.com/en/vSphere/6.0/com.vmware.vsphere.upgrade.doc/GUID-5071C86E-FF1E-4E54-A424-A20917401160.html',
    language: 'en',
    rows: [],
  },
  {
    id: 'vmware-vcenter-ports',
    url: 'https://docs.vmware.com/en/VMware-vSphere/5.5/com.vmware.vsphere.install.doc/GUID-8B33C689-1501-4D87-9E80-53FF45D920F2.html',
    language: 'en',
    rows: [],
  },
  {
    id: 'vmware-guest-file-transfer',
    url: 'https://developer.broadcom.com/xapis/virtual-infrastructure-json-api/latest/sdk/vim25/release/GuestFileManager/moId/InitiateFileTransferToGuest/post/',
    language: 'en',
    rows: [],
  },
  {
    id: 'vmware-vddk',
    url: null,
    language: 'en',
    rows: [],
  },
  {
    id: 'veeam-used-ports',
    url: null,
    language: 'en',
    rows: [],
  },
  {
    id: 'storware-requirements',
    url: 'https://docs.storware.eu/backup-and-recovery-71/deployment/platform-requirements',
    language: 'en',
    rows: [],
  },
  {
    id: 'insync-prerequisites',
    url: 'https://docs.druva.com/Knowledge_Base/inSync/FAQs_and_Reference_Reads/Druva_inSync_%3A_Fundamental_prerequisites',
    language: 'en',
    rows: [],
  },
  {
    id: 'insync-connector-faq',
    url: 'https://docs.druva.com/Knowledge_Base/inSync/FAQs_and_Reference_Reads/inSync_Connector_FAQs',
    language: 'en',
    rows: [],
  },
  {
    id: 'insync-edge-case-study',
    url: 'https://docs.druva.com/Knowledge_Base/inSync/Best_Practices/Firewall_rules_required_between_inSync_Master_or_Storage_Node_and_Edge_server_-_Case_Study',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-backup-store-api',
    url: 'https://help.druva.com/en/articles/8651610-phoenix-backup-store-rest-api-reference',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-login-notice',
    url: 'https://docs.druva.com/Phoenix/010_Release_details/070_Login_and_Administrator_Experience_Change_with_the_July_2018_Cloud_Push_for_Phoenix',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-ahv-workflow',
    url: 'https://help.druva.com/en/articles/8651327-nutanix-ahv-backup-workflow',
    language: 'en',
    rows: [],
  },
  {
    id: 'veeam-ahv-ports',
    url: 'https://helpcenter.veeam.com/docs/vbr/userguide/ahv_used_ports.html',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-api-catalogue',
    url: 'https://raw.githubusercontent.com/api-evangelist/druva/refs/heads/main/conformance/druva-conformance.yml',
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-workflows',
    url: null,
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-hyper-v-workflow',
    url: null,
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-nas',
    url: null,
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-backup-store',
    url: null,
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-file-restore',
    url: null,
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-draas-proxy',
    url: null,
    language: 'en',
    rows: [],
  },
  {
    id: 'druva-azure',
    url: null,
    language: 'en',
    rows: [],
  },
  {id: 'protocol-knowledge', url: null, language: 'en', rows: []},
] as const satisfies readonly Source[];

export type SourceId = (typeof sources)[number]['id'];

/** The page whose every row has to be cited by a connection. */
export const seedSource = 'druva-ports-ja' satisfies SourceId;

/** `<source>/<row>` for the rows of one source. */
type RowOf<S> = S extends {id: infer I extends string; rows: readonly (infer R)[]}
  ? R extends {id: infer N extends string}
    ? `${I}/${N}`
    : never
  : never;

/** `<source>/<row>` of every row that has been read. */
export type SourceRowId = RowOf<(typeof sources)[number]>;

/** The rows of the seed page. */
export type SeedRowId = SourceRowId extends `${typeof seedSource}/${infer R}` ? R : never;
