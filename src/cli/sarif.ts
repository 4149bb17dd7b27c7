import type { Diagnostic } from '@/kernel/index.ts'
import { type Code, codes } from '@/reading/index.ts'

/** Problems in the format that code hosts and editors read (SARIF 2.1.0). */
export function asSarif(found: readonly Diagnostic[]) {
  const used = [...new Set(found.map(({ code }) => code))].sort()
  const rules = used.map((id) => ({ id, ...(isCode(id) && { shortDescription: { text: codes[id].means } }) }))
  const results = found.map(({ code, severity, message, at, suggestion }) => ({
    ruleId: code,
    level: severity,
    message: { text: suggestion === undefined ? message : `${message} ${suggestion}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: at.file },
          region: { startLine: at.line, startColumn: at.column, endColumn: at.column + at.length },
        },
      },
    ],
  }))
  return { version: '2.1.0', runs: [{ tool: { driver: { name: 'hotwash', rules } }, columnKind: 'utf16CodeUnits', results }] }
}

function isCode(word: string): word is Code {
  return Object.hasOwn(codes, word)
}
