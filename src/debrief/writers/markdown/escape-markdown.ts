const SPECIAL = /[\\`*_{}[\]<>|~&$@]/g
const BLOCK_START = /^(?:([-+=#:])|(\d+)([.)]))/
const LINK = /(:)(\/\/)|(www)(\.)/gi

/**
 * Words as Markdown that shows exactly these words: nothing in them can become a tag, a link, emphasis or a table cell. Line breaks
 * become spaces, because a claim stands on one line. Where it starts a line, see `asLineStart`.
 */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(SPECIAL, '\\$&')
    .replace(LINK, (_all, colon?: string, slashes?: string, www?: string, dot?: string) =>
      colon === undefined ? `${www ?? ''}\\${dot ?? ''}` : `\\${colon}${slashes ?? ''}`,
    )
}

/** Escaped words at the start of a line, where they can become no heading, list or rule either. */
export function asLineStart(escaped: string): string {
  return escaped.replace(BLOCK_START, (_all, sign?: string, number?: string, mark?: string) =>
    sign === undefined ? `${number ?? ''}\\${mark ?? ''}` : `\\${sign}`,
  )
}
