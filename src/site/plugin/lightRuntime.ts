import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/**
 * In the browser the pages are run by Preact: a tenth of React's weight with the same interface. React renders them
 * when the site is built, and runs in development and in the tests of components, where it warns of more.
 *
 * Preact takes the attributes of the built HTML as they are. What `useId` returns differs between the two, so an element
 * that is there at first and one that comes later cannot refer to each other by it.
 */
export default function lightRuntimePlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'light-runtime',
    configureWebpack(_config, isServer) {
      if (isServer || process.env.NODE_ENV !== 'production') return {};
      // The folder has the same names as React's packages: `client`, `jsx-runtime`.
      const packageFile = createRequire(join(siteDir, 'package.json')).resolve('preact/compat/package.json');
      const compat = dirname(packageFile);
      return {resolve: {alias: {react: compat, 'react-dom': compat}}};
    },
  };
}
