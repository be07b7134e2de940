import {describe, expect, it} from 'vitest';
import {compareReleases} from './compareReleases';
import type {Release, ReleasedConnection} from './model';

const web: ReleasedConnection = {
  id: 'agent-server-8000',
  titles: {ja: 'エージェント → サーバー TCP 8000', en: 'Agent → server TCP 8000'},
  from: 'agent',
  to: 'server',
  service: {kind: 'ports', ports: [8000], transports: ['tcp']},
  transportsToOpen: ['tcp'],
  encryption: 'tls',
  scope: 'network',
  condition: {},
  scenarios: ['backup'],
};

const release = (version: string, ...connections: readonly ReleasedConnection[]): Release => ({
  version,
  date: '2026-01-01',
  connections,
});

const outcome = (before: readonly ReleasedConnection[], after: readonly ReleasedConnection[]) =>
  compareReleases(release('1', ...before), release('2', ...after)).map(({id, kind, action}) => [
    id,
    kind,
    action,
  ]);

describe('compareReleases', () => {
  it('finds nothing between equal releases, whatever the order of keys', () => {
    const {id, ...rest} = web;
    expect(outcome([web], [{...rest, id}])).toEqual([]);
  });

  it('asks to allow what was added', () => {
    expect(outcome([], [web])).toEqual([['agent-server-8000', 'added', 'open']]);
  });

  it('says that what was removed may be closed', () => {
    expect(outcome([web], [])).toEqual([['agent-server-8000', 'removed', 'close']]);
  });

  it('asks for nothing where another connection already had the port without a condition', () => {
    expect(outcome([web], [web, {...web, id: 'other', condition: {cache: 'used'}}])).toEqual([
      ['other', 'added', 'none'],
    ]);
  });

  it('asks to allow a port that was needed under another condition only', () => {
    const conditional = {...web, condition: {cache: 'used'}};
    expect(outcome([conditional], [conditional, {...web, id: 'other'}])).toEqual([
      ['other', 'added', 'open'],
    ]);
    expect(outcome([conditional], [conditional, {...web, id: 'other', condition: {site: 'two'}}])).toEqual([
      ['other', 'added', 'open'],
    ]);
  });

  it('never says that a port may be closed while another connection uses it, whatever its condition', () => {
    const other = {...web, id: 'other', condition: {cache: 'used'}};
    expect(outcome([web, other], [other])).toEqual([['agent-server-8000', 'removed', 'none']]);
  });

  it('reports a moved port as one to allow and one that may be closed', () => {
    const moved: ReleasedConnection = {...web, service: {kind: 'ports', ports: [8001], transports: ['tcp']}};
    expect(outcome([web], [moved])).toEqual([['agent-server-8000', 'changed', 'open-and-close']]);
  });

  it('asks for nothing where a port becomes a part of a range that was open', () => {
    const range: ReleasedConnection = {
      ...web,
      service: {kind: 'ports', ports: [{from: 8000, to: 8010}], transports: ['tcp']},
    };
    const narrowed: ReleasedConnection = {
      ...web,
      service: {kind: 'ports', ports: [8005], transports: ['tcp']},
    };
    expect(outcome([range], [narrowed])).toEqual([['agent-server-8000', 'changed', 'none']]);
    expect(outcome([narrowed], [range])).toEqual([['agent-server-8000', 'changed', 'open']]);
  });

  it.each([
    ['encryption', {encryption: 'ssl'}],
    ['scenarios', {scenarios: ['restore']}],
  ] as const)('asks for nothing where only the %s changed, and names the field', (field, change) => {
    const changes = compareReleases(release('1', web), release('2', {...web, ...change}));
    expect(changes).toMatchObject([{kind: 'changed', action: 'none', fields: [field]}]);
  });

  it('asks for no rule inside one machine', () => {
    expect(outcome([], [{...web, scope: 'machine'}])).toEqual([['agent-server-8000', 'added', 'none']]);
  });

  it.each([
    [{kind: 'icmp', messages: [{type: 8}]}, 'open'],
    [{kind: 'ip-protocol', protocol: 50}, 'open'],
    [{kind: 'unstated'}, 'open'],
  ] as const)('tells %o as something to allow', (service, action) => {
    expect(outcome([], [{...web, service, transportsToOpen: []}])).toEqual([
      ['agent-server-8000', 'added', action],
    ]);
  });
});
