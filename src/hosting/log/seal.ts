import type { LogHeader, LogLine } from '@/engine/index.ts'
import { canonical, digest, type EventNumber, type Seed } from '@/kernel/index.ts'

/** A line before it is sealed. */
export type OpenLine = Omit<LogLine, 'hash'>

/** A header as it stands in the file: its own digest starts the chain. */
export interface SealedHeader extends LogHeader {
  readonly hash: string
}

/** A scenario or a playbook as it stands in a header, and its digest. */
interface Written {
  readonly text: string
  readonly hash: string
}

/**
 * What was written of scenarios and playbooks. They are nearly all of a header, nobody changes them once they are read, and they stand
 * in the headers of many evenings: each is written once.
 */
const written = new WeakMap<object, Written>()

function writtenOnce(part: LogHeader['scenario'] | LogHeader['playbook']): Written {
  const known = written.get(part)
  if (known !== undefined) return known
  const text = canonical(part)
  const fresh = { text, hash: digest(text) }
  written.set(part, fresh)
  return fresh
}

/** SHA-256 of a scenario's or a playbook's canonical JSON. */
export function digestOf(part: LogHeader['scenario'] | LogHeader['playbook']): string {
  return writtenOnce(part).hash
}

/** Closes the header: `hash` is the SHA-256 of its canonical JSON without `hash`. */
export function sealHeader(header: LogHeader): SealedHeader {
  const parts = new Map<object, string>([header.scenario, header.playbook].map((part) => [part, writtenOnce(part).text]))
  return { ...header, hash: digest(canonical(header, parts)) }
}

/**
 * What keeps a withheld line's digest from being guessed: known to whoever has the seed, and given beside each line that a
 * company's export shows.
 */
export function saltOf(seed: Seed, number: EventNumber): string {
  return digest(`${seed}/salt/${number}`).slice(0, 32)
}

/** SHA-256 of a line's salt and its own canonical JSON without `hash`. */
export function lineDigest(line: OpenLine, seed: Seed): string {
  return digest(`${saltOf(seed, line.number)}${canonical(line)}`)
}

/** The hash that follows `before`: SHA-256 of it and of the line's digest. */
export function chained(before: string, lineDigestValue: string): string {
  return digest(`${before}${lineDigestValue}`)
}

/** The line with its hash, one link of the chain. */
export function sealLine(line: OpenLine, before: string, seed: Seed): LogLine {
  return { ...line, hash: chained(before, lineDigest(line, seed)) }
}
