/** Rules and commands of programs that are not read, by how their lines begin. */
const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['FortiOS', /^[ \t]*(?:\S+ [#$] )?(?:config (?:firewall|vdom|global|system)\b|show firewall \w)/m],
  ['PAN-OS', /^[ \t]*set (?:\S+ \S+ |\S+ )?(?:pre-|post-)?rulebase /m],
  [
    'Cisco',
    /^[ \t]*(?:\S+[#>] ?)?(?:access-list\s+\S+|access-group\s|ip(?:v6)? access-list\b|(?:extended|standard) ip access list\b|object(?:-group)? (?:network|service)\b)|^[ \t]*(?:\d+\s+)?(?:permit|deny)\s+(?:ip|tcp|udp|icmp|object|object-group)\s/im,
  ],
  [
    'Junos',
    /^[ \t]*(?:set|delete|edit) (?:security (?:policies|zones|address-book|nat)|firewall (?:family|filter)|applications) |^[ \t]*(?:security|from-zone \S+ to-zone \S+|policy \S+|filter \S+|term \S+) \{[ \t]*$/m,
  ],
  ['VyOS', /^[ \t]*set firewall (?:ipv4|ipv6|name|group|zone|global-options|all-ping)\b/m],
  ['Yamaha', /^[ \t]*ip(?:v6)? (?:filter|\S+ secure filter) /m],
  [
    'pf',
    /^[ \t]*(?:pass|block)(?:[ \t]+(?:drop|return\S*|in|out|log|quick|all|on \S+|inet6?)){0,9}[ \t]+(?:in|out|all|quick|return|proto|from|inet6?|on)\b|^[ \t]*(?:set skip on|scrub (?:on|in|out|all)|anchor ")/m,
  ],
  [
    'ufw',
    /^(?:status|状態): (?:in|非)?(?:active|アクティブ)[ \t]*$|^[ \t]*to +action +from[ \t]*$|^[ \t]*(?:\$ )?(?:sudo )?ufw (?:route )?(?:allow|deny|reject|limit|default|insert|status)\b/im,
  ],
  [
    'firewalld',
    /^[ \t]*(?:target: (?:default|accept|drop|%%reject%%)|rich rules:)|^[ \t]*(?:\S+[#$] |sudo )?firewall-(?:offline-)?cmd -/im,
  ],
  [
    'Windows Firewall',
    /^(?:rule name|規則名|displayname) *: |\bnetsh\s+(?:advfirewall|firewall)\s|\b(?:new|set|get)-netfirewall\w+|^[ \t]*name +displayname /im,
  ],
  [
    'RouterOS',
    /^[ \t]*\/ip(?:v6)? firewall|^[ \t]*add (?:action|chain|comment|disabled)=|\bchain=\w+ action=|\baction=\w+ chain=/m,
  ],
  ['Check Point', /\bmgmt_cli\b|^[ \t]*add access-rule\b/m],
  ['NetScaler', /^[ \t]*add ns acl/m],
  ['Terraform', /^[ \t]*(?:resource|module|variable|data|provider)\s+"[^"]+"/m],
  ['AWS', /"(?:SecurityGroups?|SecurityGroupRules|IpPermissions\w*|IpProtocol|NetworkAcls)"\s*:/],
  ['Azure', /"(?:securityRules|defaultSecurityRules|\w+AddressPrefix(?:es)?)"\s*:|^\w+AddressPrefix\s+:/m],
  ['Google Cloud', /"(?:sourceRanges|IPProtocol)"\s*:|^(?:sourceRanges|allowed|denied):[ \t]*$/m],
  ['XML', /^[ \t]*<(?:\?xml|[a-z][\w-]*(?: [^<>]{0,200})?>)/i],
  ['syslog', /^.{0,300}\bsrc(?:ip)?=\S{1,60}\s.{0,300}\b(?:dst(?:ip)?|dpt)=/im],
];

/** The kind of rules that a text looks like and that is not read; undefined if it looks like none of them. */
export function otherKind(text: string): string | undefined {
  return kinds.find(([, pattern]) => pattern.test(text))?.[0];
}
