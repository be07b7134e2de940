import siteConfig from '@generated/docusaurus.config';
import i18n from '@generated/i18n';
import {loadWords} from '../../words/loadWords';
import {isLocale, locales, localizedPath, siteBase} from '../../words/locales';
import {matrix} from '../../matrix/matrix';
import {selectConnection} from '../../matrix/select';
import {routes} from '../../routes';
import {answerFormats, answerOf, renderAnswers} from '../answer';

/** The values of an answer's controls, by field name; a missing or unknown value means the first option. */
export interface AnswerChoice {
  readonly language?: string;
  readonly style?: string;
  readonly format?: string;
}

/**
 * The answer about connections with the selected options: `html` if links are wanted, and `shared` as plain text for
 * other programs. Loads the texts of the languages; rejects if they are unavailable.
 */
export async function loadAnswer(
  ids: readonly string[],
  choice: AnswerChoice,
): Promise<{readonly text: string; readonly html?: string; readonly shared: string}> {
  const current = isLocale(i18n.currentLocale) ? i18n.currentLocale : locales[0];
  const language = choice.language ?? current;
  const chosen = locales.filter((locale) => language === 'both' || locale === language);
  const base = location.origin + siteBase(siteConfig.baseUrl, i18n.currentLocale);
  const style = choice.style === 'polite' ? 'polite' : 'plain';
  const format = answerFormats.find((candidate) => candidate === choice.format) ?? 'rich';
  const answers = await Promise.all(
    chosen.map(async (locale) => {
      const words = await loadWords(locale);
      return ids.map((id) =>
        answerOf(
          matrix,
          selectConnection(matrix, id),
          words,
          style,
          base + localizedPath(locale, routes.connection(id)),
        ),
      );
    }),
  );
  const all = answers.flat();
  const shared = renderAnswers(all, 'text');
  return format === 'rich'
    ? {text: shared, html: renderAnswers(all, 'rich'), shared}
    : {text: renderAnswers(all, format), shared};
}
