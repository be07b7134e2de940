import {describe, expect, it} from 'vitest';
import type {Host} from '../../plan/model';
import {isSafeHost} from './hostGuard';
import {hostileTexts} from '../../../../tests/samplePlan';

const kinds: readonly Host['kind'][] = [
  'name',
  'name-pattern',
  'ipv4',
  'ipv4-network',
  'ipv6',
  'ipv6-network',
];

describe('isSafeHost', () => {
  it.each<Host>([
    {kind: 'name', text: 'vcenter'},
    {kind: 'name', text: 'vcenter-1.example.co.jp'},
    {kind: 'name', text: 'xn--eckwd4c7c.example'},
    {kind: 'name-pattern', text: '*.druva.com'},
    {kind: 'ipv4', text: '10.0.0.1'},
    {kind: 'ipv4-network', text: '10.0.0.0/8'},
    {kind: 'ipv6', text: '2001:db8::1'},
    {kind: 'ipv6', text: '::1'},
    {kind: 'ipv6-network', text: '2001:db8::/32'},
  ])('takes $kind $text', (host) => {
    expect(isSafeHost(host)).toBe(true);
  });

  it.each(kinds)('takes no hostile text for %s', (kind) => {
    expect(hostileTexts.filter((text) => isSafeHost({kind, text}))).toEqual([]);
  });

  it.each<Host>([
    {kind: 'ipv4', text: 'vcenter.example.com'},
    {kind: 'name', text: '10.0.0.1'},
    {kind: 'ipv4-network', text: '10.0.0.1/32'},
    {kind: 'ipv6', text: '10.0.0.1'},
    {kind: 'ipv6-network', text: '2001:db8::1/128'},
  ])('takes $text for no $kind', (host) => {
    expect(isSafeHost(host)).toBe(false);
  });

  it('refuses a kind that came from outside of the types', () => {
    expect(isSafeHost(JSON.parse('{"kind":"any","text":"any"}') as Host)).toBe(false);
  });
});
