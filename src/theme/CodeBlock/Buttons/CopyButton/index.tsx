import {useCodeBlockContext} from '@docusaurus/theme-common/internal';
import {translate} from '@docusaurus/Translate';
import Button from '@theme/CodeBlock/Buttons/Button';
import type {Props} from '@theme/CodeBlock/Buttons/CopyButton';
import IconCopy from '@theme/Icon/Copy';
import IconSuccess from '@theme/Icon/Success';
import type {ReactNode} from 'react';
import styles from '@docusaurus/theme-classic/lib/theme/CodeBlock/Buttons/CopyButton/styles.module.css';
import {words} from '../../../../words/currentWords';

/**
 * The theme's own button copies through React; ours tells `enhanceMarkup` what to copy. Code only occurs in text pages.
 */
export default function CopyButton({className}: Props): ReactNode {
  const {
    metadata: {code},
  } = useCodeBlockContext();
  return (
    <Button
      aria-label={translate({id: 'theme.CodeBlock.copyButtonAriaLabel', message: 'Copy code to clipboard'})}
      title={translate({id: 'theme.CodeBlock.copy', message: 'Copy'})}
      className={`${className ?? ''} ${styles.copyButton ?? ''}`}
      data-copy={code}
      data-copied={translate({id: 'theme.CodeBlock.copied', message: 'Copied'})}
      data-copied-class={styles.copyButtonCopied}
      data-copy-failed={words('ui:copy.failed')}
    >
      <span className={styles.copyButtonIcons} aria-hidden="true">
        <IconCopy className={styles.copyButtonIcon} />
        <IconSuccess className={styles.copyButtonSuccessIcon} />
      </span>
    </Button>
  );
}
