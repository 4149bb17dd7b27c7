import type { Diagnostic } from '@/kernel/index.ts'
import { codes } from './codes.ts'
import { limits } from './limits.ts'
import { type Places, placesIn, topOf } from './places.ts'
import { composeYaml } from './yaml/compose-yaml.ts'
import { decodeText } from './yaml/decode-text.ts'
import { plainValue } from './yaml/plain-value.ts'
import { syntaxTrouble } from './yaml/syntax-trouble.ts'
import type { YamlTrouble } from './yaml/yaml-trouble.ts'

/** A YAML text that was understood as YAML: its plain value, and where each part of it stands. */
export interface YamlText {
  readonly file: string
  readonly text: string
  readonly value: unknown
  readonly places: Places
}

/** What could be read of a YAML text; `yaml` is absent when something in it is not YAML as we take it. */
export interface YamlReading {
  readonly yaml: YamlText | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a file's bytes or text as YAML 1.2, within `limits`. Too large, binary, too deep, exploding aliases, doubled keys, unknown
 * tags: each is a diagnostic with its place; nothing is thrown.
 *
 * @param file the name that diagnostics carry
 */
export function readYaml(content: string | Uint8Array, file: string): YamlReading {
  const decoded = decodeText(content, file)
  if (typeof decoded !== 'string') return refused(decoded)
  const text = decoded
  if (text.trim() === '') return refused(at(topOf(file), 'empty-file', 'There is nothing in this file.'))

  const composed = composeYaml(text)
  if (composed.kind === 'too-deep') {
    const { stretch } = placesIn(file, text, null)
    const place = stretch(composed.offset, composed.offset + 1)
    return refused(at(place, 'too-deep', `Lists and maps stand inside one another more than ${limits.levels} levels deep.`))
  }

  const { tree, second } = composed
  const places = placesIn(file, text, tree.contents)
  const say = (trouble: YamlTrouble): Diagnostic =>
    at(places.stretch(trouble.start, trouble.end), trouble.code, trouble.message, trouble.suggestion)

  const broken = [...tree.errors, ...tree.warnings].map(syntaxTrouble)
  if (second !== undefined) {
    const sentence = 'A second document begins here; a file holds one.'
    broken.push({ code: 'several-documents', start: second, end: second + 3, message: sentence })
  }
  if (broken.length > 0) return { yaml: undefined, diagnostics: withoutEchoes(broken.map(say)) }
  if (tree.contents === null) return refused(at(topOf(file), 'empty-file', 'There is nothing in this file but comments.'))

  const { value, troubles } = plainValue(tree.contents)
  return { yaml: troubles.length > 0 ? undefined : { file, text, value, places }, diagnostics: troubles.map(say) }
}

/** Behind a tag nothing on its line makes sense to YAML; the tag is what is wrong. */
function withoutEchoes(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const tagged = new Set(found.filter(({ code }) => code === 'yaml-tag').map(({ at: { line } }) => line))
  return found.filter(({ code, at: { line } }) => code === 'yaml-tag' || !tagged.has(line))
}

const refused = (diagnostic: Diagnostic): YamlReading => ({ yaml: undefined, diagnostics: [diagnostic] })

function at(place: Diagnostic['at'], code: YamlTrouble['code'], message: string, suggestion?: string): Diagnostic {
  return { code, severity: codes[code].severity, message, at: place, ...(suggestion !== undefined && { suggestion }) }
}
