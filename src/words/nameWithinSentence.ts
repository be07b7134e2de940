/** A name as it stands within a sentence: a common noun is not capitalized there, an abbreviation keeps its case. */
export function nameWithinSentence(name: string): string {
  return /^\p{Lu}\p{Ll}+(?: \p{Ll}|$)/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
