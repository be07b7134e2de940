/** `@bilingual`: the URL of the file with the connections' texts in every language, made by the generate step. */
declare const url: string;
export default url;
