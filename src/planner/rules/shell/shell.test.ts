import {describe, expect, test} from 'vitest';
import {isHarmlessLine, withoutPrompt} from './harmless';
import {splitShellLine} from './splitShellLine';

const split = (line: string): readonly string[] =>
  splitShellLine(line).commands.map(({words, after}) =>
    [after, ...words.map(({text}) => `<${text}>`)].join(''),
  );

describe('a line of a script', () => {
  test.each([
    ['a "b c" d\\ e', ['<a><b c><d e>']],
    ['a --x="b c"\'d\'', ['<a><--x=b cd>']],
    ['a; b && c || d | e', ['<a>', ';<b>', '&&<c>', '||<d>', '|<e>']],
    ['a "b; c" # d; e', ['<a><b; c>']],
    ['a b#c', ['<a><b#c>']],
    ['a >f 2>&1 <g b', ['<a><b>']],
    ['a $(b "c)" | d) `e f`', ['<a><$(b "c)" | d)><`e f`>']],
    ['a &', ['<a>', '&']],
    ['', []],
  ])('%j', (line, commands) => {
    expect(split(line)).toEqual(commands);
  });

  test.each(['a "b', "a 'b", 'a $(b', 'a &&', 'a |', 'a \\'])('%j goes on', (line) => {
    expect(splitShellLine(line).isOpen).toBe(true);
  });
});

describe('what changes no rules', () => {
  test.each([
    'echo "iptables -F" > file',
    'A=1 B="$(which iptables)"',
    'export A=1',
    'sudo sysctl -w net.ipv4.ip_forward=1',
    'service iptables save; echo done',
    'iptables-save | tee /etc/iptables/rules.v4',
    'apt-get install -y iptables-persistent',
  ])('%j', (line) => {
    expect(isHarmlessLine(line)).toBe(true);
  });

  test.each([
    'more rules follow',
    'which of them applies',
    'date of the export: today',
    'export of the rules',
    'cat <<EOF',
    'A=$(iptables -F)',
    'echo x | iptables-restore',
    'eval "$A"',
    'sleep 5 &',
    'echo "x',
  ])('not %j', (line) => {
    expect(isHarmlessLine(line)).toBe(false);
  });

  test('prompts', () => {
    expect(['root@fw:~# a', '[root@fw ~]# a', '$ a', 'user@fw:/etc$ a', '$A b'].map(withoutPrompt)).toEqual([
      'a',
      'a',
      'a',
      'a',
      '$A b',
    ]);
  });
});
