import {usePluginData} from '@docusaurus/useGlobalData';
import type {ShellKey} from './shellKeys';

/** The texts of every page: they are in the data of the site's plugin, not in a catalogue. */
export function useShellWords(): (key: ShellKey) => string {
  const {words} = usePluginData('port-matrix') as {readonly words: Readonly<Record<ShellKey, string>>};
  return (key) => words[key];
}
