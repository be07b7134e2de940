/**
 * The styles of components that are rendered at build time: the bundler does not find them in the browser's scripts. A
 * test of the built site reports missing classes.
 */
import '@docusaurus/theme-classic/lib/theme/Admonition/Layout/styles.module.css';
import '@docusaurus/theme-classic/lib/theme/CodeBlock/Buttons/CopyButton/styles.module.css';
import '@docusaurus/theme-classic/lib/theme/CodeBlock/Buttons/styles.module.css';
import '@docusaurus/theme-classic/lib/theme/CodeBlock/Container/styles.module.css';
import '@docusaurus/theme-classic/lib/theme/CodeBlock/Content/styles.module.css';
import '@docusaurus/theme-classic/lib/theme/CodeBlock/Layout/styles.module.css';
import '@docusaurus/theme-classic/lib/theme/Heading/styles.module.css';
import '@docusaurus/theme-classic/lib/theme/MDXComponents/Ul/styles.module.css';
import '../../connection/AnswerCard/styles.module.css';
import '../../connection/AnswerCopy/styles.module.css';
import '../../connection/BasisMark/styles.module.css';
import '../../connection/Discrepancies/styles.module.css';
import '../../connection/EncryptionBadge/styles.module.css';
import '../../connection/Page/styles.module.css';
import '../../connection/Table/styles.module.css';
import '../../connection/TestCommands/styles.module.css';
import '../../explorer/FilterReference/styles.module.css';
import '../../history/Changes/styles.module.css';
import '../../map/Diagram/diagram.css';
import '../../map/Diagram/styles.module.css';
import '../../report/styles.module.css';
import '../../ui/CopyButton/styles.module.css';
import '../../ui/ScrollableTable/styles.module.css';
import '../ReferenceIndex/styles.module.css';
import '../NextSteps/styles.module.css';
