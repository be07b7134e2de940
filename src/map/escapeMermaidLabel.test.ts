import {describe, expect, it} from 'vitest';
import {escapeMermaidLabel} from './escapeMermaidLabel';
import {HOSTILE_LABELS} from '../../tests/hostileLabels';

describe('escapeMermaidLabel', () => {
  it.each([
    'TCP 443 / TLS',
    'TCP 443-445, 902 (NFC)',
    'vCenter Server 経由で登録（ESXi を単独で登録しない）',
    'vSphere 6.5',
  ])('leaves %s readable', (text) => {
    expect(escapeMermaidLabel(text)).toBe(text);
  });

  it('leaves no character with a meaning to Mermaid, Markdown or HTML', () => {
    for (const text of HOSTILE_LABELS) {
      expect(escapeMermaidLabel(text)).not.toMatch(/["'`<>&{}[\]|\\*_~$%@!:=^+]|--|\/\/|#(?!\d+;)/);
    }
  });
});
