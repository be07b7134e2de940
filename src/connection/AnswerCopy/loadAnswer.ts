import siteConfig from '@generated/docusaurus.config';
import i18n from '@generated/i18n';
import {loadWords} from '../../words/loadWords';
import {isLocale, locales, localizedPath, siteBase} from '../../words/locales';
import {matrix} from '../../matrix/matrix';
import {selectConnection} from '../../matrix/select';
import {routes} from '../../routes';
import {answerFormats, answerOf, renderAnswers} from '../answer';

/** What the controls of an answer hold, by the names of their fields; what is missing or unknown is the first choice. */
export interface AnswerChoice {
  readonly language?: string;
  readonly style?: string;
  readonly format?: string;
}

/**
 * The answer about connections as it was chosen: `html` where links are wanted, and `shared` as a plain text for other
 * programs. Loads the words of the languages; rejects where they cannot be had.
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
