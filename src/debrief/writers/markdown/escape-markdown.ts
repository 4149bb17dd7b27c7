const SPECIAL = /[\\`*_{}[\]<>|~&$@]/g
const BLOCK_START = /^(?:([-+=#:])|(\d+)([.)]))/
const LINK = /(:)(\/\/)|(www)(\.)/gi

/**
 * Words as Markdown that shows exactly these words: nothing in them can become a tag, a link, emphasis, a table cell, a list or a
 * heading. Line breaks become spaces, because a claim stands on one line.
 */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(SPECIAL, '\\$&')
    .replace(LINK, (_all, colon?: string, slashes?: string, www?: string, dot?: string) =>
      colon === undefined ? `${www ?? ''}\\${dot ?? ''}` : `\\${colon}${slashes ?? ''}`,
    )
    .replace(BLOCK_START, (_all, sign?: string, number?: string, mark?: string) =>
      sign === undefined ? `${number ?? ''}\\${mark ?? ''}` : `\\${sign}`,
    )
}
