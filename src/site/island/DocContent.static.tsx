/** The text of a page of the guide or the reference, with what it uses in MDX. */
export {default} from '@theme-original/DocItem/Content';
