import type {Glossary} from '../words/glossary';

/** `@glossary`: the glossary of the current language, made by the generate step from docs/terms.json. */
declare const glossary: Glossary;
export default glossary;
