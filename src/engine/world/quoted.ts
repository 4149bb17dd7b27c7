const MARKS = /[\\`*_{}[\]<>|~&]/g
const LINE_START = /^([-+=#])|^(\d+)([.)])/
const EDGE = /^[ \t]+|[ \t]+$/g

/**
 * Somebody's words inside Markdown, so that exactly these words show: no sign becomes a mark, no slot is filled again, line breaks
 * and blank lines stay, and so do spaces at the ends of a line.
 */
export function quoted(words: string): string {
  const lines = words.split('\n')
  const first = lines.findIndex((line) => line !== '')
  const last = lines.findLastIndex((line) => line !== '')
  return lines
    .map((line, n) => {
      const broken = n === lines.length - 1 ? '' : n < first || n >= last ? '&#10;' : '\\\n'
      return `${asShown(line)}${broken}`
    })
    .join('')
}

function asShown(line: string): string {
  return line
    .replace(MARKS, '\\$&')
    .replace(LINE_START, (_all, sign?: string, number?: string, mark?: string) =>
      sign === undefined ? `${number ?? ''}\\${mark ?? ''}` : `\\${sign}`,
    )
    .replace(EDGE, (blanks) => [...blanks].map((blank) => `&#${blank.charCodeAt(0)};`).join(''))
}
