/** Words for people: plain, or one version per language (`{en: …, de: …}`). Ids are never text. */
export type Text = string | { readonly [language: string]: string }

/** The version for `language`, else English, else whatever there is. */
export function textIn(text: Text, language: string): string {
  if (typeof text === 'string') return text
  return text[language] ?? text['en'] ?? Object.values(text)[0] ?? ''
}
