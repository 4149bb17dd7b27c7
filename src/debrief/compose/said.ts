import type { RecordedAs } from '@/engine/index.ts'
import { type Claim, textIn } from '@/kernel/index.ts'
import type { Block, Field, Said } from '../block.ts'
import { type Say, say } from '../words/say.ts'
import { type Deed, of, speaksOf } from './deeds.ts'
import { orNotEstablished } from './not-established.ts'
import type { Sources } from './sources.ts'
import { type Examined, examine } from './truth-of-claims.ts'

/** What was said in public: word for word, by whom, after whose eyes, and how long it was true. Nothing when nothing was. */
export function whatWasSaid(sources: Sources): readonly Block[] {
  const examined = examine(sources)
  if (examined.length === 0) return []
  return [
    { kind: 'heading', level: 3, id: 'what-was-said', text: say('said/heading', {}) },
    ...examined.flatMap((one, n): readonly Block[] => [
      { kind: 'paragraph', text: [titleOf(one.line, sources)] },
      { kind: 'quotation', id: `said-${n + 1}`, words: one.line.event.text, cites: [one.line.number] },
      { kind: 'fields', id: `said-${n + 1}-about`, fields: about(one, sources) },
    ]),
  ]
}

type Published = RecordedAs<'statement-published'>

function titleOf({ number, event }: Published, { scenario, text }: Sources): Claim {
  const thing = scenario.things[event.statement]
  const statement = thing === undefined ? event.statement : text(thing.title)
  return say('said/published', { statement, as: event.as }, [number])
}

function about(one: Examined, sources: Sources): readonly Field[] {
  const { line } = one
  const { seat, number: stated } = line.event
  return [
    { label: say('said/when', {}), value: [say('said/by', { seat, at: line.at }, [line.number])] },
    { label: say('said/author', {}), value: authorOf(one) },
    { label: say('said/reviewed', {}), value: seen('legal.review', 'said/unreviewed', line, sources) },
    { label: say('said/cleared', {}), value: seen('comms.clear', 'said/uncleared', line, sources) },
    ...(stated === undefined
      ? []
      : [{ label: say('said/number', {}), value: [say('said/count', { n: stated }, [line.number])] }]),
    ...claimsOf(one, sources),
  ]
}

/** Who wrote it; a company that could not see the draft does not learn it. */
function authorOf({ line, version }: Examined): Said {
  if (version !== undefined) return [say('said/author-by', { seat: version.seat, at: version.at }, [version.line, line.number])]
  const own = line.event.version === line.event.statement
  return orNotEstablished([own ? say('said/own-words', {}, [line.number]) : undefined])
}

/** Who did this to exactly these words before they went out. Only who sees everything can say that nobody did. */
function seen(activity: string, none: Say & `said/un${string}`, line: Published, { deeds, for: reader }: Sources): Said {
  const wanted = of(activity, { message: line.event.version })
  const found = deeds.filter((deed) => deed.number < line.number && speaksOf(wanted, deed))
  const claims = found.flatMap(deedClaim)
  if (claims.length > 0) return claims
  return orNotEstablished([reader === 'joint' ? say(none, {}, [line.number]) : undefined])
}

function deedClaim({ role, at, number }: Deed): readonly Claim[] {
  return role === null ? [] : [say('said/deed', { seat: role, at }, [number])]
}

function claimsOf({ line, truth }: Examined, { scenario, header }: Sources): readonly Field[] {
  const { claims } = line.event
  if (claims.length === 0) {
    return [{ label: say('said/no-claim', {}), value: [say('said/claims-nothing', {}, [line.number])] }]
  }
  return claims.map((id) => {
    const title = textIn(scenario.claims[id]?.title ?? id, header.language)
    return { label: say('said/claim', { title }), value: truth?.[id] ?? [say('said/claimed', {}, [line.number])] }
  })
}
