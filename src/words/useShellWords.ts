import {usePluginData} from '@docusaurus/useGlobalData';
import type {ShellKey} from './shellKeys';

/** The texts that every page has: they are in the data of the site's plugin, not in a catalogue. */
export function useShellWords(): (key: ShellKey) => string {
  const {words} = usePluginData('port-matrix') as {readonly words: Readonly<Record<ShellKey, string>>};
  return (key) => words[key];
}
