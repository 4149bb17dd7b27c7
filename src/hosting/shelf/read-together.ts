import type { Diagnostic } from '@/kernel/index.ts'
import { type Playbook, readPlaybookFrom } from '@/playbook/index.ts'
import { didYouMean, problemsOf, readYaml, type YamlText } from '@/reading/index.ts'
import { readScenarioFrom, type Scenario } from '@/scenario/index.ts'

/** A file somebody wrote: its name, which may be a path, and its text or bytes. */
export interface WrittenFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** A scenario that can be played: it and the playbook that judges it. */
export interface Playable {
  readonly file: string
  readonly scenario: Scenario
  readonly playbook: Playbook
}

/** What several files come to when they are read together. */
export interface Together {
  readonly playbooks: readonly { readonly file: string; readonly playbook: Playbook }[]
  readonly scenarios: readonly Playable[]
  /** Everything wrong with any of them, in the order of the files. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads files together. A scenario names its playbook by the path of a file among them or by an id, which may also be one of
 * the playbooks at hand. Files that are neither are a problem with a place. Never throws.
 *
 * @param atHand playbooks that need not be among the files, the shipped ones for instance
 */
export function readTogether(files: readonly WrittenFile[], atHand: readonly Playbook[] = []): Together {
  const diagnostics = new Map<string, Diagnostic[]>(files.map(({ name }) => [name, []]))
  const say = (file: string, found: readonly Diagnostic[]): void => void diagnostics.get(file)?.push(...found)
  const texts: YamlText[] = []
  for (const { name, content } of files) {
    const { yaml, diagnostics: found } = readYaml(content, name)
    say(name, found)
    if (yaml !== undefined) texts.push(yaml)
  }
  const playbooks = texts
    .filter((yaml) => kindOf(yaml) === 'playbook')
    .flatMap((yaml) => {
      const { thing, diagnostics: found } = readPlaybookFrom(yaml)
      say(yaml.file, found)
      return thing === undefined ? [] : [{ file: yaml.file, playbook: thing }]
    })
  const scenarios = texts
    .filter((yaml) => kindOf(yaml) === 'scenario')
    .flatMap((yaml) => {
      const playbook = playbookOf(yaml, playbooks, atHand)
      const isBroken = playbook === undefined && namesOneOf(yaml, files)
      const { thing, diagnostics: found } = readScenarioFrom(yaml, isBroken ? 'broken' : playbook)
      say(yaml.file, found)
      return thing === undefined || playbook === undefined ? [] : [{ file: yaml.file, scenario: thing, playbook }]
    })
  for (const yaml of texts) if (kindOf(yaml) === 'other') say(yaml.file, strange(yaml))
  return { playbooks, scenarios, diagnostics: [...diagnostics.values()].flat() }
}

function kindOf({ value }: YamlText): 'playbook' | 'scenario' | 'other' {
  const kind = memberOf(value, 'kind')
  return kind === 'playbook' || kind === 'scenario' ? kind : 'other'
}

function strange(yaml: YamlText): readonly Diagnostic[] {
  const problems = problemsOf(yaml)
  const kind = memberOf(yaml.value, 'kind')
  const said = typeof kind === 'string' ? ` "${kind}" is neither.` : ''
  const hint = typeof kind === 'string' ? didYouMean(kind, ['scenario', 'playbook']) : undefined
  const write = hint ?? 'Write "kind: scenario" or "kind: playbook" at the top.'
  problems.at(
    'unknown-kind',
    kind === undefined ? [] : ['kind'],
    `A file says whether it is a scenario or a playbook.${said}`,
    write,
  )
  return problems.list()
}

/** The playbook a scenario names: a file beside it, or one known by its id. */
function playbookOf(yaml: YamlText, beside: Together['playbooks'], atHand: readonly Playbook[]): Playbook | undefined {
  const named = memberOf(yaml.value, 'playbook')
  if (typeof named !== 'string') return undefined
  const path = pathBeside(yaml.file, named)
  const byFile = beside.find(({ file }) => file === path) ?? beside.find(({ file }) => lastPart(file) === lastPart(named))
  if (byFile !== undefined) return byFile.playbook
  return beside.find(({ playbook }) => playbook.id === named)?.playbook ?? atHand.find(({ id }) => id === named)
}

/** Whether the file a scenario names is there, although no playbook came of it: its own problems say why. */
function namesOneOf(yaml: YamlText, files: readonly WrittenFile[]): boolean {
  const named = memberOf(yaml.value, 'playbook')
  if (typeof named !== 'string' || !/\.ya?ml$/.test(named)) return false
  const path = pathBeside(yaml.file, named)
  return files.some(({ name }) => name !== yaml.file && (name === path || lastPart(name) === lastPart(named)))
}

/** `./playbook.yaml` as seen from `folder/scenario.yaml`. */
function pathBeside(file: string, named: string): string {
  const parts = file.split('/').slice(0, -1)
  for (const part of named.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined
}
