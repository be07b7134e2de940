import CodeBlock from '@theme/CodeBlock';
import type {ReactNode} from 'react';
import type {TestCommand} from '../testCommands';

/** The commands for one platform, each below the question it answers. */
export default function Commands({
  title,
  language,
  commands,
}: {
  readonly title: string;
  readonly language: string;
  readonly commands: readonly TestCommand[];
}): ReactNode {
  if (commands.length === 0) return null;
  return (
    <CodeBlock language={language} title={title}>
      {commands.map(({comment, command}) => `# ${comment}\n${command}`).join('\n\n')}
    </CodeBlock>
  );
}
