import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';
import {sidebarOf} from './src/site/sidebar';

const sidebars: SidebarsConfig = {main: sidebarOf('guide')};

export default sidebars;
