import type {Props} from '@theme/CodeBlock/Buttons';
import CopyButton from '@theme/CodeBlock/Buttons/CopyButton';
import type {ReactNode} from 'react';
import styles from '@docusaurus/theme-classic/lib/theme/CodeBlock/Buttons/styles.module.css';

/** The theme renders its buttons in browsers only; code stands in pages that are rendered when the site is built. */
export default function CodeBlockButtons({className}: Props): ReactNode {
  return (
    <div className={`${className ?? ''} ${styles.buttonGroup ?? ''}`}>
      <CopyButton />
    </div>
  );
}
