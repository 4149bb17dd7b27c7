/** What one room may reach for. */
export interface Room {
  /** Core rooms compute and touch nothing; the two wings touch a browser or Node; the doors join everything. */
  readonly part: 'core' | 'browser wing' | 'node wing' | 'doors'
  /** The rooms it may import, through their front doors. */
  readonly below: readonly string[]
  /** The packages it may import. `node:*` means every module of Node; `@fontsource/*` every package of that scope. */
  readonly packages: readonly string[]
  /** Folders beside `src` whose files it may take in while it is built. */
  readonly material?: readonly ('assets' | 'scenarios')[]
}

const kernel = ['kernel']
const reading = [...kernel, 'reading']
const described = [...reading, 'scenario', 'playbook']
const engine = [...described, 'engine']
const scoring = [...engine, 'scoring']
const debrief = [...scoring, 'debrief']
const core = [...debrief, 'hosting']

const markdown = ['mdast', 'mdast-util-from-markdown', 'mdast-util-gfm-table', 'micromark-extension-gfm-table'] as const

const screen = ['react', 'react-dom', 'react-aria-components', 'zustand', ...markdown] as const

/** The stairs: every room of `src`, lowest first. A room that is not in this table may not exist. */
export const floors: Readonly<Record<string, Room>> = {
  kernel: { part: 'core', below: [], packages: ['@noble/hashes', 'seedrandom'] },
  reading: { part: 'core', below: kernel, packages: ['yaml', 'zod', '@marcbachmann/cel-js'] },
  scenario: { part: 'core', below: reading, packages: ['zod'] },
  playbook: { part: 'core', below: reading, packages: ['zod'] },
  engine: { part: 'core', below: described, packages: [] },
  scoring: { part: 'core', below: engine, packages: [] },
  debrief: { part: 'core', below: scoring, packages: [...markdown, 'papaparse'] },
  hosting: { part: 'core', below: debrief, packages: ['zod'] },

  client: { part: 'browser wing', below: core, packages: ['zustand'] },
  browser: { part: 'browser wing', below: [...core, 'client'], packages: ['idb', '@colyseus/sdk', 'lean-qr'] },
  stage: { part: 'browser wing', below: [...core, 'client'], packages: ['phaser'], material: ['assets'] },
  ui: { part: 'browser wing', below: [...core, 'client', 'stage'], packages: screen, material: ['assets'] },
  studio: { part: 'browser wing', below: [...core, 'client', 'stage', 'ui'], packages: screen, material: ['assets'] },

  node: { part: 'node wing', below: core, packages: ['node:*', '@photostructure/sqlite'] },
  server: {
    part: 'node wing',
    below: [...core, 'node'],
    packages: [
      'node:*',
      'express',
      'express-rate-limit',
      'helmet',
      'zod',
      'compression',
      '@colyseus/core',
      '@colyseus/ws-transport',
      'ws',
    ],
  },
  cli: { part: 'node wing', below: [...core, 'node', 'server'], packages: ['node:util', 'lean-qr'] },

  entry: {
    part: 'doors',
    below: [...core, 'client', 'browser', 'stage', 'ui', 'studio', 'node', 'server', 'cli'],
    packages: ['node:*', 'react', 'react-dom', '@fontsource/*', 'vite'],
    material: ['assets', 'scenarios'],
  },
}

/** Names through which code reaches a clock, dice, a disk, a network, a screen, a timer, or the machine's own language. */
export const world: readonly string[] = [
  'Date',
  'Intl',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'crypto',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'BroadcastChannel',
  'MessageChannel',
  'Worker',
  'process',
  'import.meta',
  'Buffer',
  'require',
  'global',
  'globalThis',
  'self',
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'alert',
  'confirm',
  'prompt',
  'console',
  'eval',
  'Function',
  'WeakRef',
  'FinalizationRegistry',
  'SharedArrayBuffer',
  'Atomics',
]

/** Methods whose answer depends on the machine they run on; the same log must come out of every machine. */
export const machineDependent: readonly string[] = [
  'random',
  'localeCompare',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
]
