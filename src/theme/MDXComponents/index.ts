import OriginalComponents from '@theme-original/MDXComponents';
import {mdxComponents} from '../../site/mdx';

export default {...OriginalComponents, ...mdxComponents};
