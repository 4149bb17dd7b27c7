import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type KnownVersion, versionsOf } from '../../../src/client/index.ts'
import type { SeatId, ThingId } from '../../../src/kernel/index.ts'
import { doCommand, emptyAct, wordsShown } from '../../../src/ui/console/actions/act-draft.ts'
import { Composer } from '../../../src/ui/console/actions/composer.tsx'
import { startOf, type WordsDraft, wordsIn } from '../../../src/ui/console/actions/words-draft.ts'
import { english } from '../../../src/ui/words/en.ts'
import { given } from '../../evening/given.ts'
import { activity } from '../../evening/small-playbook.ts'
import { ready, storyWithWords } from '../../evening/story-with-words.ts'

const ciso = 'bankx.ciso' as SeatId
const holding = 'M-holding' as ThingId
const writing = storyWithWords.playbook.activities[activity('words.draft')]
const claims = { over: { title: 'It is over', states: false }, number: { title: 'So many', states: true } }

/** A first text that was reviewed, as the CISO's device knows it. */
function reviewed() {
  const seat = given(storyWithWords)
  seat
    .when({ kind: 'do', seat: ciso, activity: activity('words.draft'), target: holding, with: {}, emergency: false })
    .at('T+00:10')
  const review = { kind: 'do', activity: activity('words.review'), target: holding, with: {}, emergency: false } as const
  seat.when({ ...review, seat: 'bankx.ceo' as SeatId }).at('T+00:20')
  return seat.host.view(ciso).exercise
}

const drawn = (words: WordsDraft, versions: readonly KnownVersion[]) =>
  renderToStaticMarkup(<Composer words={words} claims={claims} versions={versions} onWords={() => undefined} />)

describe('the composer', () => {
  it('shows the text, every claim as a box to tick, and the number', () => {
    const page = drawn({ text: ready, claims: ['over'], number: '12' }, [])
    expect(page).toContain(`>${ready}</textarea>`)
    expect(page.match(/type="checkbox"/g)).toHaveLength(2)
    expect(page.match(/checked=""/g)).toHaveLength(1)
    expect(page).toContain('value="12"')
  })

  it('has a name for each of its fields', () => {
    const page = drawn({ text: '', claims: [], number: '' }, [])
    for (const [, id] of page.matchAll(/<(?:textarea|input) id="([^"]+)"/g)) expect(page).toContain(`for="${id}"`)
    expect(page).toContain(`<legend`)
  })

  it('warns when the words are no longer those somebody read, and not while they are', () => {
    const versions = versionsOf(reviewed(), holding, storyWithWords.playbook)
    expect(versions.map(({ count, seen }) => [count, seen.map(({ activity: what }) => what)])).toEqual([[1, ['words.review']]])
    const same = startOf(versions[0]?.version, undefined)
    const warning = english.console.composer.changed(1)
    expect(drawn(same, versions)).not.toContain(warning)
    expect(drawn({ ...same, text: `${same.text} ` }, versions)).toContain(warning)
    expect(drawn({ ...same, claims: ['over'] }, versions)).toContain(warning)
    expect(drawn({ ...same, number: '7' }, versions)).toContain(warning)
  })
})

describe('what is sent', () => {
  it('is what stands in the field, touched or not, and begins with the last text', () => {
    if (writing === undefined) throw new Error('The story has no activity that writes.')
    const exercise = reviewed()
    const draft = emptyAct(writing, [holding])
    expect(doCommand(ciso, writing, draft, wordsShown(writing, draft, exercise))).toMatchObject({
      words: { text: ready, claims: [] },
    })
    const touched = { ...draft, words: { [holding]: { text: 'Mine.', claims: ['number'], number: ' 12 ' } } }
    expect(doCommand(ciso, writing, touched, wordsShown(writing, touched, exercise)).words).toEqual({
      text: 'Mine.',
      claims: ['number'],
      number: 12,
    })
  })

  it('states no number where none was written', () => {
    for (const number of ['', 'many', '1.5', '-3'])
      expect(wordsIn({ text: 'Well.', claims: [], number })).toEqual({ text: 'Well.', claims: [] })
  })
})
