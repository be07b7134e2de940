import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';
import {sidebarOf} from './src/site/sidebar';

const sidebars: SidebarsConfig = {main: sidebarOf('reference')};

export default sidebars;
