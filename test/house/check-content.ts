import { posix } from 'node:path'
import { roomOf } from './addresses.ts'
import { floors, machineDependent, world } from './floors.ts'
import { type Source, unreadable } from './read-source.ts'
import type { Violation } from './violation.ts'

/** The longest a file may be, in lines. Half of that is long already. */
const LONGEST = 400

/** What is wrong inside one file: its habits, what it touches, its length, its name and what it leaves unexplained. */
export function checkContent(source: Source): readonly Violation[] {
  return [...habitsOf(source), ...touchesOf(source), ...lengthOf(source), ...nameOf(source), ...docsOf(source)]
}

/** What is wrong with how a file is written; tests are held to this as well. */
export function habitsOf({ path, habits }: Source): readonly Violation[] {
  // Tests look for their samples by name; what prepares a fresh checkout loads what it has just built, which is nowhere while this is read.
  const free = path.startsWith('test/') || (path.startsWith('src/entry/') && path.endsWith('.mjs'))
  const counted = habits.filter(({ name }) => !(free && name === unreadable))
  return counted.map(({ name, line }) => ({ rule: 'habit', at: `${path}:${line}`, says: `Here stands ${name}.` }))
}

function touchesOf({ path, globals, members }: Source): readonly Violation[] {
  if (floors[roomOf(path) ?? '']?.part !== 'core') return []
  const touched = [
    ...globals.filter(({ name }) => world.includes(name)),
    ...members.filter(({ name }) => machineDependent.includes(name)),
  ]
  return touched.map(({ name, line }) => ({
    rule: 'world',
    at: `${path}:${line}`,
    says: `The core computes and touches nothing, but ${name} does.`,
  }))
}

function lengthOf({ path, lines }: Source): readonly Violation[] {
  return lines > LONGEST ? [{ rule: 'length', at: path, says: `${lines} lines are too many; ${LONGEST} is the most.` }] : []
}

function nameOf({ path }: Source): readonly Violation[] {
  const file = posix.basename(path)
  const vague = /\b(utils?|helpers?|managers?)\b/i.test(file)
  const odd = !/^[a-z0-9]+(-[a-z0-9]+)*(\.module|\.d)?\.(ts|tsx|mjs)$/.test(file) && !/^[A-Z][A-Za-z0-9]*\.tsx$/.test(file)
  return [
    ...(vague ? [{ rule: 'name', at: path, says: `"${file}" does not say what it exports.` } as const] : []),
    ...(odd ? [{ rule: 'name', at: path, says: `"${file}" is neither written-like-this.ts nor a Component.tsx.` } as const] : []),
  ]
}

function docsOf({ path, unexplained }: Source): readonly Violation[] {
  return unexplained.map(({ name, line }) => ({
    rule: 'docs',
    at: `${path}:${line}`,
    says: `${name} is exported and not explained.`,
  }))
}
