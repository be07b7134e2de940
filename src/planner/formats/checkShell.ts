import {checkColumns, checkResults} from '../check/checkResult';
import {checkSources, checkTargets, untestedReasons, type CheckTarget} from '../check/checkTargets';
import {explanation, oneLine} from './kit/explanation';
import type {TextExporter} from './kit/model';
import {openingTitle} from './kit/ruleText';
import {productId} from '../../matrix/product';

const FILE = `${productId}-check-shell.sh`;

/**
 * A script for the source host that tests every opening. It needs nc and openssl but not root, and writes nothing but
 * its output: a table to read and the same as CSV, to be pasted back into the planner.
 */
export const checkShell: TextExporter = {
  id: 'check-shell',
  kind: 'text',
  group: 'check',
  extension: 'sh',
  mediaType: 'text/x-shellscript',
  expresses: {
    hosts: ['name', 'name-pattern', 'ipv4', 'ipv4-network', 'ipv6', 'ipv6-network'],
    placeholder: true,
    mixedFamilies: true,
  },
  render: (plan, context) => {
    const {words} = context;
    const checks = checkTargets(plan, context);
    const sources = checkSources(checks);
    const legend = checkResults.map(
      (result) =>
        `${result.padEnd(16)} ${words(`ui:export.check.result.${result}`)}${words('ui:list.colon')}${words(`ui:export.check.meaning.${result}`)}`,
    );
    return [
      '#!/bin/sh',
      ...explanation(checkShell, plan, context).map((line) => `# ${line}`),
      ...sources.map((source) => `#   sh ${FILE} ${source}`),
      `#   WAIT=10 sh ${FILE} --csv ${sources[0] ?? ''}`,
      '',
      'set -u',
      'LC_ALL=C',
      'export LC_ALL',
      'wait_seconds="${WAIT:-5}"',
      'csv_only=no',
      'if [ "${1:-}" = --csv ]; then csv_only=yes; shift; fi',
      `source_id="\${1:-${sources.length === 1 ? (sources[0] ?? '') : ''}}"`,
      'case "$source_id" in',
      ...(sources.length === 0 ? [] : [`  ${sources.join(' | ')}) ;;`]),
      '  *)',
      `    printf '%s\\n' ${quote(`${words('ui:export.check.noSource')}: ${sources.join(' | ')}`)} >&2`,
      '    exit 2',
      '    ;;',
      'esac',
      'missing=""',
      'for program in nc openssl; do',
      '  command -v "$program" >/dev/null 2>&1 || missing="$missing $program"',
      'done',
      'if [ -n "$missing" ]; then',
      `  printf '%s\\n' ${quote(`${words('ui:export.check.missing')}:`)}"$missing" >&2`,
      '  exit 2',
      'fi',
      '',
      functions,
      `heading='${checkColumns.map((column) => `"${column}"`).join(',')}'`,
      'if [ "$csv_only" = yes ]; then',
      `  printf '%s\\n' "$heading"`,
      'fi',
      '',
      ...sources.flatMap((source) => [
        `if [ "$source_id" = ${source} ]; then`,
        ...checks
          .filter(({opening}) => opening.from.endpoint === source)
          .flatMap(({opening, targets}) => [
            `  # ${openingTitle(opening)}`,
            ...targets.map((target) => `  ${renderCheck(target)}`),
          ]),
        'fi',
        '',
      ]),
      'if [ "$csv_only" = no ]; then',
      `  printf '\\n'`,
      ...checkResults.map(
        (result, index) =>
          `  case "$seen" in *" ${result} "*) printf '%s\\n' ${quote(legend[index] ?? '')} ;; esac`,
      ),
      ...untestedReasons.map(
        (reason) =>
          `  case "$seen" in *" not-tested:${reason} "*) printf '%s\\n' ${quote(`not-tested (${reason}): ${words(`ui:export.check.why.${reason}`)}`)} ;; esac`,
      ),
      `  printf '\\n%s\\n%s' "$heading" "$rows"`,
      'fi',
      'exit "$failed"',
      '',
    ].join('\n');
  },
};

/** `check` tests and records one target; its arguments have passed the guard or are ids. */
function renderCheck({
  method,
  transport,
  host,
  hostIsAddress,
  port,
  destination,
  connections,
}: CheckTarget): string {
  const how = {
    tcp: 'tcp',
    tls: method.kind === 'tls' && method.trusted ? 'tls-trusted' : 'tls',
    ntp: 'ntp',
    none: method.kind === 'none' ? `none:${method.why}` : 'none',
  }[method.kind];
  return [
    'check',
    how,
    hostIsAddress ? 'address' : 'name',
    quote(host),
    String(port),
    transport,
    destination,
    quote(connections.join(' ')),
  ].join(' ');
}

/** Text of our own as a single shell word. */
function quote(text: string): string {
  return `'${oneLine(text).replaceAll("'", `'\\''`)}'`;
}

const functions = String.raw`# Runs a program, and ends it where it takes longer than it should.
limited() {
  if command -v timeout >/dev/null 2>&1; then
    timeout "$((wait_seconds + 5))" "$@"
  else
    "$@"
  fi
}

# Sets "result": how a TCP connection ends.
try_tcp() {
  if [ "$1" = address ]; then numeric=-n; else numeric=; fi
  if answer=$(limited nc \${numeric:+"$numeric"} -v -z -w "$wait_seconds" "$2" "$3" 2>&1 </dev/null); then
    result=open
    return
  fi
  case "$answer" in
    *[Rr]efused* | *REFUSED*) result=refused ;;
    *"o route"* | *unreachable*) result=unreachable ;;
    *"not known"* | *"ot resolve"* | *"no address"* | *"emporary failure"* | *"lookup failed"* | *"nodename"*)
      result=name-unresolved
      ;;
    *) result=timeout ;;
  esac
}

# Sets "detail" to the issuer of the certificate, and "result" where that is not as it should be.
try_tls() {
  case "$2" in *:*) address="[$2]:$3" ;; *) address="$2:$3" ;; esac
  if [ "$1" = name ]; then
    handshake=$(limited openssl s_client -connect "$address" -servername "$2" </dev/null 2>/dev/null)
  else
    handshake=$(limited openssl s_client -connect "$address" </dev/null 2>/dev/null)
  fi
  # What a stranger's certificate says goes through a list of harmless characters.
  detail=$(printf '%s\n' "$handshake" | openssl x509 -noout -issuer 2>/dev/null | tr -cd 'A-Za-z0-9 .,=_/@:*()+-' | cut -c 1-200)
  if [ -z "$detail" ]; then
    result=tls-failed
    return
  fi
  case "$handshake" in
    *"Verify return code: 0 (ok)"*) ;;
    *) if [ "$4" = tls-trusted ]; then result=tls-untrusted; fi ;;
  esac
}

# Sets "result": whether a time server answers the question that every client asks.
try_ntp() {
  if [ "$1" = address ]; then numeric=-n; else numeric=; fi
  length=$({ printf '\033'; dd if=/dev/zero bs=47 count=1 2>/dev/null; } | limited nc \${numeric:+"$numeric"} -u -w 2 "$2" "$3" 2>/dev/null | wc -c)
  if [ "$length" -ge 48 ]; then result=open; else result=no-answer; fi
}

rows=""
seen=" "
failed=0
check() {
  result=not-tested
  detail=""
  case "$1" in
    none:*)
      detail="\${1#none:}"
      seen="$seen$result:$detail "
      ;;
    ntp) try_ntp "$2" "$3" "$4" ;;
    *)
      try_tcp "$2" "$3" "$4"
      case "$1:$result" in tls*:open) try_tls "$2" "$3" "$4" "$1" ;; esac
      ;;
  esac
  case "$result" in open | not-tested) ;; *) failed=1 ;; esac
  seen="$seen$result "
  row="\"$source_id\",\"$6\",\"$3\",\"$4\",\"$5\",\"$result\",\"$detail\",\"$7\""
  rows="$rows$row
"
  if [ "$csv_only" = yes ]; then
    printf '%s\n' "$row"
  else
    printf '%-16s %-4s %-6s %-40s %-26s %s\n' "$result" "$5" "$4" "$3" "$6" "$detail"
  fi
}
`.replaceAll('\\${', '${');
