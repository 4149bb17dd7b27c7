import { describe, expect, it } from 'vitest'
import {
  crewFor,
  crewOfHeader,
  headerOf,
  holdersOf,
  memoryJournal,
  openHost,
  openSession,
  readCrewWords,
  type Session,
  tellStory,
  writeLog,
} from '@/hosting/index.ts'
import type { SeatId, Seed } from '@/kernel/index.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

const story = (seed: string, level = 'gentle') => tellStory({ scenario: tokenAnomaly, playbook }, level, seed as Seed)
const cto = 'techa.cto' as SeatId
const hr = 'techa.hr' as SeatId
const ceo = 'bankx.ceo' as SeatId

function crew(text: string, seed = '1', level = 'gentle') {
  const read = readCrewWords(text, tokenAnomaly)
  if (!read.ok) throw new Error(read.sentence)
  return crewFor(read.words, story(seed, level))
}

function complaint(text: string): string {
  const read = readCrewWords(text, tokenAnomaly)
  return read.ok ? 'nothing' : read.sentence
}

const counted = (played: ReturnType<typeof crew>, kind: string) => Object.values(played).filter((one) => one === kind).length

describe('the words for a crew', () => {
  it('name everybody with one word, or seat by seat', () => {
    expect(new Set(Object.values(crew('novice')))).toEqual(new Set(['novice']))
    expect(crew('techa.cto=novice,techa.hr=idle,*=random')).toMatchObject({ [cto]: 'novice', [hr]: 'idle', [ceo]: 'random' })
    expect(crew(' techa.cto = novice , * = idle ')).toMatchObject({ [cto]: 'novice', [ceo]: 'idle' })
  })

  it('leave whoever they do not name to the playbook', () => {
    expect(crew('techa.cto=novice')).toMatchObject({ [cto]: 'novice', [ceo]: 'playbook' })
  })

  it('give every seat of the scenario a player, and no other', () => {
    expect(Object.keys(crew('techa.cto=novice,*=idle')).sort()).toEqual(Object.keys(tokenAnomaly.seats).sort())
  })

  it.each([
    ['', 'The crew is empty.'],
    ['owls', 'There is no crew called "owls". Crews are playbook, slow, novice, random, idle, reference and mixed.'],
    ['novise', 'Did you mean "novice"?'],
    ['techa.cto=novise', 'techa.cto cannot be played as "novise". Did you mean "novice"?'],
    ['techa.ctp=novice', 'There is no seat called "techa.ctp" in this scenario. Did you mean "techa.cto"?'],
    ['exercise.lead=idle', 'There is no seat called "exercise.lead" in this scenario.'],
    ['techa.cto=novice,techa.cto=idle', 'techa.cto is named twice'],
    ['*=novice,*=idle', '* is named twice'],
    ['novice,idle', '"novice" is no seat with its player.'],
    ['techa.cto=', '"techa.cto=" is no seat with its player.'],
    ['=novice', '"=novice" is no seat with its player.'],
    ['techa.cto=novice=idle', '"techa.cto=novice=idle" is no seat with its player.'],
    ['techa.cto=novice,', '"" is no seat with its player.'],
    ['constructor', 'There is no crew called "constructor".'],
  ])('say what is wrong with %j', (text, sentence) => {
    expect(complaint(text)).toContain(sentence)
  })

  it('draw a mixed crew by the seed, seat by seat', () => {
    const drawn = crew('mixed', 'seven')
    expect(crew('mixed', 'seven')).toEqual(drawn)
    expect(new Set(Object.values(drawn))).toEqual(new Set(['novice', 'playbook']))
    expect(crew('mixed', 'eight')).not.toEqual(drawn)
    const { [cto]: _, ...others } = drawn
    expect(crew('techa.cto=idle,*=mixed', 'seven')).toEqual({ ...others, [cto]: 'idle' })
  })
})

describe('a level', () => {
  it('makes so many bots slow and so many unreachable as it says', () => {
    for (const seed of ['1', '2', '3', '4']) {
      expect(counted(crew('playbook', seed, 'gentle'), 'playbook')).toBe(12)
      expect(counted(crew('playbook', seed, 'standard'), 'slow')).toBe(1)
      expect(counted(crew('playbook', seed, 'hard'), 'slow')).toBe(2)
      expect(counted(crew('playbook', seed, 'hard'), 'idle')).toBe(1)
    }
  })

  it('draws other seats with another seed, and leaves those alone that were given a kind', () => {
    const slowest = (seed: string) => Object.entries(crew('playbook', seed, 'standard')).find(([, kind]) => kind === 'slow')?.[0]
    expect(new Set(['1', '2', '3', '4', '5', '6', '7', '8'].map(slowest)).size).toBeGreaterThan(3)
    expect(counted(crew('novice', '1', 'hard'), 'novice')).toBe(12)
    expect(counted(crew('reference', '1', 'hard'), 'reference')).toBe(12)
  })
})

describe('a log', () => {
  it.each(['playbook', 'mixed', 'techa.cto=novice,techa.hr=idle,*=mixed', 'reference'])('says who played in it: %s', (text) => {
    for (const level of ['gentle', 'standard', 'hard']) {
      const played = crew(text, 'seven', level)
      const told = story('seven', level)
      const seats = holdersOf(told.playbook, told.scenario, played)
      const header = headerOf(told, { crew: text, level, seats, language: 'en' })
      expect(crewOfHeader(header)).toEqual({ ok: true, crew: played })
    }
  })

  it('of an evening with people names bots for the other seats only', () => {
    const told = story('seven', 'hard')
    const others = Object.keys(tokenAnomaly.seats).filter((seat) => seat !== cto) as SeatId[]
    const read = readCrewWords('playbook', tokenAnomaly)
    const played = read.ok ? crewFor(read.words, told, others) : {}
    const seats = holdersOf(told.playbook, told.scenario, played, { [cto]: 'Somebody' })
    const header = headerOf(told, { crew: 'practise', level: 'hard', seats, language: 'en' })
    expect(crewOfHeader(header)).toEqual({ ok: true, crew: played })
    expect(played).not.toHaveProperty(cto)
  })

  it('goes on with the same bots when it is opened again in the middle', async () => {
    const words = 'techa.cto=slow,bankx.ciso=playbook,*=novice'
    const told = story('seven', 'hard')
    const read = readCrewWords(words, tokenAnomaly)
    if (!read.ok) throw new Error(read.sentence)
    const played = crewFor(
      read.words,
      told,
      (Object.keys(tokenAnomaly.seats) as SeatId[]).filter((seat) => seat !== hr),
    )
    const seats = holdersOf(told.playbook, told.scenario, played, { [hr]: 'Somebody' })
    const header = headerOf(told, { crew: words, level: 'hard', seats, language: 'en' })
    const until = async (session: Session, minutes: readonly number[]) => {
      await session.open()
      const seat = session.attach(() => {})
      for (const minute of minutes) await seat.receive({ kind: 'pass-time', id: `to-${minute}`, until: minute * 60 })
    }
    const whole = openHost(header, told)
    await until(openSession(whole, played, memoryJournal()), [20, 40])
    const half = openHost(header, told)
    await until(openSession(half, played, memoryJournal()), [20])
    const again = openHost(header, told, half.log().lines)
    const known = crewOfHeader(header)
    await until(openSession(again, known.ok ? known.crew : {}, memoryJournal()), [40])
    expect(half.log().lines.length).toBeGreaterThan(50)
    expect(writeLog(again.log())).toBe(writeLog(whole.log()))
  })

  it('with words of a later version says so', () => {
    const told = story('seven')
    const seats = holdersOf(told.playbook, told.scenario, crew('playbook'))
    expect(crewOfHeader(headerOf(told, { crew: 'owls', level: 'gentle', seats, language: 'en' }))).toMatchObject({ ok: false })
  })
})
