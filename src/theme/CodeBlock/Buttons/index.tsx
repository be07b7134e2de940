import type {Props} from '@theme/CodeBlock/Buttons';
import CopyButton from '@theme/CodeBlock/Buttons/CopyButton';
import type {ReactNode} from 'react';
import styles from '@docusaurus/theme-classic/lib/theme/CodeBlock/Buttons/styles.module.css';

/** The theme renders its buttons only in browsers, but code occurs in pages that are rendered at build time. */
export default function CodeBlockButtons({className}: Props): ReactNode {
  return (
    <div className={`${className ?? ''} ${styles.buttonGroup ?? ''}`}>
      <CopyButton />
    </div>
  );
}
