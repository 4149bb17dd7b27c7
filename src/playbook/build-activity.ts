import type { ActivityId, PhaseId, RoleId, ThingKind } from '@/kernel/index.ts'
import { own } from '@/reading/index.ts'
import type { Activity, Carried } from './playbook.ts'
import type { WrittenActivity } from './shape/activity-shape.ts'

/** One activity in the form that everything else works with. */
export function buildActivity(id: ActivityId, written: WrittenActivity): Activity {
  const {
    title,
    about,
    does,
    takes,
    phase,
    classes,
    carries,
    target,
    words,
    publishes,
    needs,
    grants,
    asks,
    asked_as,
    refused_as,
    reaches,
    source,
  } = written
  return {
    id,
    title,
    about: about ?? '',
    does: does as readonly RoleId[],
    takes,
    phase: phase as PhaseId | 'ALL',
    classes: classes as readonly ActivityId[],
    carries: Object.fromEntries(Object.entries(carries).map(([key, value]) => [key, buildCarried(value)])),
    ...(target !== undefined && { target: target as ThingKind }),
    words,
    publishes,
    needs: needs as readonly ActivityId[],
    grants,
    ...(asks !== undefined && { asks: asks as ActivityId }),
    ...(asked_as !== undefined && { askedAs: asked_as as ActivityId }),
    ...(refused_as !== undefined && { refusedAs: refused_as as ActivityId }),
    reaches: reaches as readonly RoleId[],
    source,
  }
}

const wordsForSources = ['target', 'change', 'restriction', 'finding', 'emergency', 'seat'] as const

/** What an act can carry of a text. */
const wordsForWords = { words: 'version', 'words.claims': 'claims', 'words.number': 'number' } as const

/** What stands behind a key of `carries`. A text that is none of the words is kept as a property of no thing, for the checks to find. */
function buildCarried(written: WrittenActivity['carries'][string]): Carried {
  if (Array.isArray(written)) return { from: 'choice', of: written }
  if (typeof written === 'object') return { from: 'always', value: written.always }
  if (typeof written !== 'string') return { from: 'always', value: written }
  const source = wordsForSources.find((word) => word === written)
  if (source !== undefined) return { from: source }
  const part = own(wordsForWords, written)
  if (part !== undefined) return { from: 'words', part }
  return { from: 'property', property: written.replace(/^target\./, '') }
}

/** Whether a text behind a key of `carries` is a word for a source. */
export function isCarriedWord(written: string): boolean {
  return (
    (wordsForSources as readonly string[]).includes(written) ||
    Object.hasOwn(wordsForWords, written) ||
    /^target\.[A-Za-z]\w*$/.test(written)
  )
}

/** Every word that may stand behind a key of `carries`. */
export const carriedWords: readonly string[] = [...wordsForSources, ...Object.keys(wordsForWords), 'target.<property>']
