import { readTogether } from '@/hosting/index.ts'
import type { Diagnostic } from '@/kernel/index.ts'
import { explainDiagnostic } from '@/reading/index.ts'
import { type Gathered, gatherYaml } from './gather-yaml.ts'
import { asSarif } from './sarif.ts'
import { verb } from './verb.ts'

/** `hotwash lint PATH…`: every problem of scenarios and playbooks, each with its place. */
export const lint = verb({
  does: 'checks scenarios and playbooks, and says where each problem is',
  operands: { name: 'PATH…', least: 1, most: 1000 },
  options: {
    format: { type: 'string', value: 'text|json|sarif', says: 'how to say it; text unless this says otherwise' },
  },
  run: async ({ operands, values }, { files, out, err }) => {
    const format = values.format ?? 'text'
    if (!isFormat(format)) {
      err(`There is no format "${format}". Possible: text, json, sarif.\n`)
      return 2
    }
    const gathered = await gatherYaml(operands, files)
    if (!gathered.ok) {
      err(`${gathered.problem}\n`)
      return 2
    }
    const { asked, refused, beside } = gathered.value
    const { diagnostics } = readTogether([...asked, ...beside])
    const names = new Set(asked.map(({ name }) => name))
    // Of files that nobody asked about, only what keeps a scenario from being judged is said.
    const found = [...refused, ...diagnostics.filter(({ at, severity }) => names.has(at.file) || severity === 'error')]
    out(formats[format](found, gathered.value))
    return found.some(({ severity }) => severity === 'error') ? 1 : 0
  },
})

const formats: { readonly [Name in Format]: (found: readonly Diagnostic[], gathered: Gathered) => string } = {
  text: inWords,
  json: (found) => `${JSON.stringify(found.map(flat), undefined, 2)}\n`,
  sarif: (found) => `${JSON.stringify(asSarif(found), undefined, 2)}\n`,
}

type Format = 'text' | 'json' | 'sarif'

function isFormat(word: string): word is Format {
  return Object.hasOwn(formats, word)
}

/** One problem as `--format json` prints it. */
function flat({ at, severity, code, message, suggestion }: Diagnostic) {
  return { ...at, severity, code, message, ...(suggestion !== undefined && { suggestion }) }
}

function inWords(found: readonly Diagnostic[], { asked, beside, refused }: Gathered): string {
  const texts = new Map([...asked, ...beside].map(({ name, content }) => [name, lenientText(content)]))
  const said = found.map((diagnostic) => `${explainDiagnostic(diagnostic, texts.get(diagnostic.at.file))}\n`)
  const errors = found.filter(({ severity }) => severity === 'error').length
  const counts = [count(errors, 'error'), count(found.length - errors, 'warning')].filter((words) => words !== '')
  const total = count(asked.length + refused.length, 'file')
  return `${said.join('')}${total}: ${counts.length === 0 ? 'no problem.' : `${counts.join(', ')}.`}\n`
}

/** Text to quote from; what is no text is shown with replacement signs rather than not at all. */
const lenientText = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)

const count = (many: number, noun: string): string => (many === 0 ? '' : `${many} ${noun}${many === 1 ? '' : 's'}`)
