import type { Diagnostic, Reading } from '@/kernel/index.ts'
import { type Playbook, readPlaybookFrom } from '@/playbook/index.ts'
import { didYouMean, problemsOf, readYaml, type YamlText } from '@/reading/index.ts'
import { type Base, readCampaignFrom, readScenarioFrom, type Scenario } from '@/scenario/index.ts'
import { pathBeside } from './path-beside.ts'

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
 * the playbooks at hand; what builds on others, and a campaign, names files among them. Files that are none of these are a
 * problem with a place. Never throws.
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
  const library: Library = { files, texts, playbooks, atHand }
  const acts = new ActReader(library)
  for (const yaml of texts) if (kindOf(yaml) === 'scenario' || kindOf(yaml) === 'campaign') acts.read(yaml)
  for (const [file, found] of acts.said) say(file, found)
  for (const yaml of texts) if (kindOf(yaml) === 'other') say(yaml.file, strange(yaml))
  return { playbooks, scenarios: acts.playable(), diagnostics: [...diagnostics.values()].flat() }
}

function kindOf({ value }: YamlText): 'playbook' | 'scenario' | 'campaign' | 'other' {
  const kind = memberOf(value, 'kind')
  return kind === 'playbook' || kind === 'scenario' || kind === 'campaign' ? kind : 'other'
}

/** Everything a scenario may refer to. */
interface Library {
  readonly files: readonly WrittenFile[]
  readonly texts: readonly YamlText[]
  readonly playbooks: Together['playbooks']
  readonly atHand: readonly Playbook[]
}

/** Reads scenarios and campaigns, each once and after those it builds on. */
class ActReader {
  readonly said = new Map<string, readonly Diagnostic[]>()
  readonly #library: Library
  readonly #read = new Map<string, { readonly scenario: Scenario | undefined; readonly playbook: Playbook | undefined }>()
  readonly #reading = new Set<string>()

  constructor(library: Library) {
    this.#library = library
  }

  /** What can be played, in the order of the files. */
  playable(): readonly Playable[] {
    return this.#library.texts.flatMap(({ file }) => {
      const { scenario, playbook } = this.#read.get(file) ?? {}
      return scenario === undefined || playbook === undefined ? [] : [{ file, scenario, playbook }]
    })
  }

  read(yaml: YamlText): void {
    if (this.#read.has(yaml.file)) return
    this.#reading.add(yaml.file)
    const { reading, playbook } = kindOf(yaml) === 'campaign' ? this.#campaign(yaml) : this.#scenario(yaml)
    this.#reading.delete(yaml.file)
    this.said.set(yaml.file, reading.diagnostics)
    this.#read.set(yaml.file, { scenario: reading.thing, playbook })
  }

  #scenario(yaml: YamlText): { readonly reading: Reading<Scenario>; readonly playbook: Playbook | undefined } {
    const named = memberOf(yaml.value, 'builds_on')
    const base = typeof named === 'string' ? this.#act(yaml, named) : undefined
    const inherited = typeof named === 'string' ? this.#playbookOfAct(yaml, named) : undefined
    const playbook = playbookOf(yaml, this.#library) ?? inherited
    const isBroken = playbook === undefined && (base === 'broken' || namesOneOf(yaml, this.#library.files))
    return { reading: readScenarioFrom(yaml, isBroken ? 'broken' : playbook, base), playbook }
  }

  #campaign(yaml: YamlText): { readonly reading: Reading<Scenario>; readonly playbook: Playbook | undefined } {
    const reading = readCampaignFrom(yaml, (named) => this.#act(yaml, named))
    const acts = memberOf(yaml.value, 'acts')
    const last: unknown = Array.isArray(acts) ? acts.at(-1) : undefined
    return { reading, playbook: typeof last === 'string' ? this.#playbookOfAct(yaml, last) : undefined }
  }

  /** The scenario that `yaml` names, read first when it has not been read yet. */
  #act(yaml: YamlText, named: string): Base {
    const text = this.#named(yaml, named)
    if (text === undefined) return undefined
    if (this.#reading.has(text.file)) return 'circular'
    this.read(text)
    return this.#read.get(text.file)?.scenario ?? 'broken'
  }

  #playbookOfAct(yaml: YamlText, named: string): Playbook | undefined {
    return this.#read.get(this.#named(yaml, named)?.file ?? '')?.playbook
  }

  #named(yaml: YamlText, named: string): YamlText | undefined {
    const scenarios = this.#library.texts.filter((text) => kindOf(text) === 'scenario')
    const path = pathBeside(yaml.file, named)
    return scenarios.find(({ file }) => file === path) ?? scenarios.find(({ file }) => lastPart(file) === lastPart(named))
  }
}

function strange(yaml: YamlText): readonly Diagnostic[] {
  const problems = problemsOf(yaml)
  const kind = memberOf(yaml.value, 'kind')
  const said = typeof kind === 'string' ? ` "${kind}" is none of them.` : ''
  const hint = typeof kind === 'string' ? didYouMean(kind, ['scenario', 'campaign', 'playbook']) : undefined
  const write = hint ?? 'Write "kind: scenario", "kind: campaign" or "kind: playbook" at the top.'
  problems.at(
    'unknown-kind',
    kind === undefined ? [] : ['kind'],
    `A file says whether it is a scenario, a campaign or a playbook.${said}`,
    write,
  )
  return problems.list()
}

/** The playbook a scenario names: a file beside it, or one known by its id. */
function playbookOf(yaml: YamlText, { playbooks: beside, atHand }: Library): Playbook | undefined {
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

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined
}
