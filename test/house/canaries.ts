import type { Rule } from './violation.ts'

/** A small bad house: files by path, added to a good one, and the one rule that must refuse them. */
export interface Canary {
  readonly title: string
  readonly rule: Rule
  readonly files: Readonly<Record<string, string>>
}

const half = (...parts: readonly string[]) => parts.join('')

/** What must be refused. A house that accepts one of these is asleep. */
export const canaries: readonly Canary[] = [
  { title: 'the kernel imports the engine', rule: 'stairs', files: { 'src/kernel/a.ts': "import '@/engine/index.ts'" } },
  {
    title: 'the engine imports scoring for its types only',
    rule: 'stairs',
    files: { 'src/engine/a.ts': "import type { S } from '@/scoring/index.ts'" },
  },
  {
    title: 'the engine names a type of scoring in passing',
    rule: 'stairs',
    files: { 'src/engine/a.ts': "type S = import('@/scoring/index.ts').S" },
  },
  {
    title: 'the scenario imports the playbook',
    rule: 'stairs',
    files: { 'src/scenario/a.ts': "export * from '@/playbook/index.ts'" },
  },
  {
    title: 'the playbook imports the scenario',
    rule: 'stairs',
    files: { 'src/playbook/a.ts': "export { x } from '@/scenario/index.ts'" },
  },
  {
    title: 'the core imports a wing when it feels like it',
    rule: 'stairs',
    files: { 'src/hosting/a.ts': "const f = () => import('@/client/index.ts')" },
  },
  { title: 'the client imports the stage', rule: 'stairs', files: { 'src/client/a.ts': "import '@/stage/index.ts'" } },
  {
    title: 'the screens import the adapters of the browser',
    rule: 'stairs',
    files: { 'src/ui/a.ts': "import '@/browser/index.ts'" },
  },
  {
    title: 'the screens import the node wing',
    rule: 'stairs',
    files: { 'src/ui/a.tsx': "import '@/node/index.ts'\nexport const A = () => <p>it's</p>" },
  },
  { title: 'the command line imports the screens', rule: 'stairs', files: { 'src/cli/a.ts': "import '@/ui/index.ts'" } },
  {
    title: 'a room starts a worker of the doors',
    rule: 'stairs',
    files: { 'src/browser/a.ts': "new URL('../entry/index.ts', import.meta.url)" },
  },
  { title: 'a room imports the tests', rule: 'stairs', files: { 'src/ui/a.ts': "import '../../test/runs.ts'" } },
  {
    title: 'a room goes in by the side door',
    rule: 'front-door',
    files: { 'src/engine/a.ts': "import '@/kernel/b.ts'", 'src/kernel/b.ts': '' },
  },
  { title: 'a room climbs over the fence', rule: 'front-door', files: { 'src/engine/a.ts': "import '../kernel/index.ts'" } },
  {
    title: 'a room leaves its house to come in again',
    rule: 'front-door',
    files: { 'src/engine/a.ts': "import '@/engine/b.ts'", 'src/engine/b.ts': '' },
  },
  { title: 'an import of nothing', rule: 'missing', files: { 'src/engine/a.ts': "import './b.ts'" } },
  {
    title: 'an import without its extension',
    rule: 'missing',
    files: { 'src/engine/a.ts': "import './b'", 'src/engine/b.ts': '' },
  },
  {
    title: 'two files that import each other',
    rule: 'circle',
    files: { 'src/engine/a.ts': "import './b.ts'", 'src/engine/b.ts': "import type { A } from './a.ts'" },
  },
  { title: 'a file that imports itself', rule: 'circle', files: { 'src/engine/a.ts': "import './a.ts'" } },
  { title: 'a package that is not on the list', rule: 'package', files: { 'src/engine/a.ts': "import 'left-pad'" } },
  { title: 'a package of another room', rule: 'package', files: { 'src/stage/a.ts': "import { useState } from 'react'" } },
  {
    title: 'a package whose name only begins like an allowed one',
    rule: 'package',
    files: { 'src/reading/a.ts': "import 'yaml-types'" },
  },
  { title: 'the core reads the disk', rule: 'package', files: { 'src/kernel/a.ts': "import { readFileSync } from 'node:fs'" } },
  {
    title: 'the command line reads the disk',
    rule: 'package',
    files: { 'src/cli/a.ts': "import { readFileSync } from 'node:fs'" },
  },
  { title: 'the core asks the clock', rule: 'world', files: { 'src/engine/a.ts': 'export const now = () => new Date()' } },
  { title: 'the core throws dice', rule: 'world', files: { 'src/engine/a.ts': 'export const dice = Math.random()' } },
  { title: 'the core throws dice behind its back', rule: 'world', files: { 'src/engine/a.ts': 'const { random } = Math' } },
  {
    title: 'the core throws dice in quotes',
    rule: 'world',
    files: { 'src/engine/a.ts': "export const dice = Math['random']()" },
  },
  { title: 'the core waits', rule: 'world', files: { 'src/hosting/a.ts': 'setTimeout(() => {}, 1)' } },
  { title: 'the core looks at the screen', rule: 'world', files: { 'src/debrief/a.ts': 'export const title = document.title' } },
  {
    title: 'the core looks for a screen',
    rule: 'world',
    files: { 'src/debrief/a.ts': "export const there = typeof window !== 'undefined'" },
  },
  {
    title: 'the core reaches round the corner',
    rule: 'world',
    files: { 'src/debrief/a.ts': "export const time = globalThis['Date']" },
  },
  { title: 'the core calls somebody', rule: 'world', files: { 'src/engine/a.ts': "await fetch('x')" } },
  { title: 'the core sorts as the machine speaks', rule: 'world', files: { 'src/engine/a.ts': "'a'.localeCompare('b')" } },
  { title: 'the core asks how it was built', rule: 'world', files: { 'src/engine/a.ts': 'export const mode = import.meta.env' } },
  {
    title: 'the core takes in pictures',
    rule: 'material',
    files: { 'src/debrief/a.ts': "import logo from '../../assets/logo.svg?url'" },
  },
  {
    title: 'the screens take in scenarios by the dozen',
    rule: 'material',
    files: { 'src/ui/a.ts': "import.meta.glob(['../../assets/*.svg', '../../scenarios/*.yaml'])" },
  },
  {
    title: 'the stage brings Phaser to the first paint',
    rule: 'lazy-stage',
    files: {
      'src/stage/index.ts': "export { s } from './a.ts'",
      'src/stage/a.ts': "import './scene/s.ts'",
      'src/stage/scene/s.ts': "import 'phaser'",
    },
  },
  { title: 'any', rule: 'habit', files: { 'src/engine/a.ts': 'export let x: readonly any[] = []' } },
  { title: 'a value promised to be there', rule: 'habit', files: { 'src/engine/a.ts': 'export const x = [1][0]!' } },
  { title: 'a silenced compiler', rule: 'habit', files: { 'src/engine/a.ts': half('// @ts-', 'ignore\nexport const x = 1') } },
  { title: 'a silenced linter', rule: 'habit', files: { 'src/engine/a.ts': half('/* biome-', 'ignore lint: because */') } },
  { title: 'work left undone', rule: 'habit', files: { 'src/engine/a.ts': half('// TO', 'DO: the rest') } },
  {
    title: 'an import nobody can check',
    rule: 'habit',
    files: { 'src/engine/a.ts': 'export const f = (name: string) => import(name)' },
  },
  { title: 'a file without an end', rule: 'length', files: { 'src/engine/a.ts': 'export {}\n'.repeat(401) } },
  { title: 'a file called utils', rule: 'name', files: { 'src/engine/utils.ts': '' } },
  { title: 'a file called string-helpers', rule: 'name', files: { 'src/engine/string-helpers.ts': '' } },
  { title: 'a file that shouts', rule: 'name', files: { 'src/engine/LOUD.ts': '' } },
  { title: 'an export without a word', rule: 'docs', files: { 'src/engine/a.ts': 'export const x = 1' } },
  {
    title: 'a type without a word',
    rule: 'docs',
    files: { 'src/engine/a.ts': '/** X. */\nexport type X = 1\nexport interface Y {}' },
  },
  { title: 'a room nobody knows', rule: 'room', files: { 'src/attic/index.ts': '', 'src/attic/README.md': '' } },
  { title: 'a file on the stairs', rule: 'room', files: { 'src/a.ts': '' } },
  { title: 'a room without a door', rule: 'front-door', files: { 'src/studio/a.ts': '', 'src/studio/README.md': '' } },
  { title: 'a room that does not introduce itself', rule: 'readme', files: { 'src/studio/index.ts': '' } },
]

/** What must not be refused, although a careless reader would. */
export const innocents: readonly Omit<Canary, 'rule'>[] = [
  {
    title: 'code that only talks about code',
    files: {
      'src/engine/a.ts':
        "// import 'left-pad'\n/* new Date() */\nexport const x = `import 'react'; setTimeout // @ts-` + 'Math.random()'",
    },
  },
  {
    title: 'words of our own that a browser uses as well',
    files: {
      'src/engine/a.ts':
        'interface Rule { window: number; readonly document: string }\n' +
        'export const f = (process: Rule, { window }: Rule) => ({ location: process.window + window, history: process.document })\n' +
        'export type Ask = (document: string) => void',
    },
  },
  {
    title: 'every floor standing on the ones below',
    files: {
      'src/entry/a.tsx':
        "import '@/ui/index.ts'\nimport '@/cli/index.ts'\nimport '@fontsource/ibm-plex-sans/400.css'\nexport const a = <b>Don't import 'x'</b>",
    },
  },
  {
    title: 'a scene that is waited for',
    files: { 'src/stage/index.ts': "export const s = () => import('./scene/s.ts')", 'src/stage/scene/s.ts': "import 'phaser'" },
  },
  {
    title: 'the names of the types in a scene',
    files: { 'src/stage/index.ts': "import type { S } from './scene/s.ts'", 'src/stage/scene/s.ts': "import 'phaser'" },
  },
]
