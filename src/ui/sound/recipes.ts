import type { Sound } from './heard.ts'
import { noise } from './noise.ts'

/** What plays: where it goes to, and when it begins, in seconds of the context. */
interface Play {
  readonly context: BaseAudioContext
  readonly out: AudioNode
  readonly at: number
}

/** Starts a sound. Everything in it is made on the spot and gone when it has ended; nothing is fetched. */
export function playSound<Kind extends Sound['kind']>(sound: Extract<Sound, { kind: Kind }>, play: Play): void {
  const recipe: Recipe<Kind> = recipes[sound.kind as Kind]
  recipe(play, sound)
}

type Recipe<Kind extends Sound['kind']> = (play: Play, sound: Extract<Sound, { kind: Kind }>) => void

const recipes: { readonly [Kind in Sound['kind']]: Recipe<Kind> } = {
  'envelope-leaves': (play) => hiss(play, { length: 0.3, gain: 0.5, filter: 'bandpass', from: 400, to: 1800, sharpness: 1.4 }),
  'envelope-arrives': (play) => {
    pluck(play, 523.25, 0.18)
    pluck({ ...play, at: play.at + 0.09 }, 783.99, 0.18)
  },
  'decision-due': (play) => {
    tone(play, { wave: 'sine', from: 392, length: 1.2, gain: 0.3, attack: 0.012 })
    tone(play, { wave: 'sine', from: 988, length: 1.2, gain: 0.12, attack: 0.012 })
  },
  dome: (play) => {
    tone(play, { wave: 'sine', from: 180, to: 60, length: 0.25, gain: 0.6 })
    tone({ ...play, at: play.at + 0.05 }, { wave: 'sine', from: 2100, length: 0.4, gain: 0.06 })
  },
  box: (play) => {
    hiss(play, { length: 0.12, gain: 0.35, filter: 'highpass', from: 1500, to: 3000, sharpness: 0.7 })
    tone({ ...play, at: play.at + 0.14 }, { wave: 'sine', from: 150, to: 80, length: 0.09, gain: 0.6 })
  },
  door: (play) => {
    const filter = play.context.createBiquadFilter()
    filter.type = 'lowpass'
    filter.frequency.setValueAtTime(120, play.at)
    filter.frequency.exponentialRampToValueAtTime(900, play.at + 0.7)
    filter.connect(play.out)
    tone({ ...play, out: filter }, { wave: 'sawtooth', from: 70, length: 0.7, gain: 0.35, attack: 0.5 })
  },
  key: (play, { before }) => {
    hiss(play, { length: 0.04, gain: 0.25, filter: 'highpass', from: 2500, to: 2500, sharpness: 0.7 })
    tone({ ...play, at: play.at + 0.02 }, { wave: 'sine', from: 1400 * 0.96 ** before, length: 0.22, gain: 0.22 })
  },
  flash: (play) => hiss(play, { length: 0.008, gain: 0.7, filter: 'highpass', from: 2000, to: 2000, sharpness: 0.7 }),
  phase: (play) =>
    [220, 293.66, 329.63].forEach((from, index) => {
      const at = play.at + index * 0.28
      tone({ ...play, at }, { wave: 'triangle', from, length: index === 2 ? 0.9 : 0.34, gain: 0.4, attack: 0.05 })
      // The third partial without the second is what makes a clarinet of it.
      tone({ ...play, at }, { wave: 'triangle', from: from * 3, length: 0.3, gain: 0.07, attack: 0.05 })
    }),
}

interface Tone {
  readonly wave: OscillatorType
  /** Hertz at the beginning, and at the end where it glides. */
  readonly from: number
  readonly to?: number
  /** Seconds until it cannot be heard any more. */
  readonly length: number
  readonly gain: number
  /** Seconds until it is at its loudest. */
  readonly attack?: number
}

function tone(play: Play, { wave, from, to = from, length, gain, attack = 0.004 }: Tone): void {
  const { context, at } = play
  const source = context.createOscillator()
  source.type = wave
  source.frequency.setValueAtTime(from, at)
  if (to !== from) source.frequency.exponentialRampToValueAtTime(to, at + length)
  source.connect(swell(play, { gain, attack, length }))
  source.start(at)
  source.stop(at + length)
}

const pluck = (play: Play, from: number, length: number): void => tone(play, { wave: 'sine', from, length, gain: 0.35 })

interface Hiss {
  readonly length: number
  readonly gain: number
  readonly filter: BiquadFilterType
  readonly from: number
  readonly to: number
  readonly sharpness: number
}

function hiss(play: Play, { length, gain, filter, from, to, sharpness }: Hiss): void {
  const { context, at } = play
  const source = context.createBufferSource()
  source.buffer = noise(context, 'white')
  const sieve = context.createBiquadFilter()
  sieve.type = filter
  sieve.Q.value = sharpness
  sieve.frequency.setValueAtTime(from, at)
  sieve.frequency.exponentialRampToValueAtTime(to, at + length)
  source.connect(sieve).connect(swell(play, { gain, attack: Math.min(0.01, length / 4), length }))
  source.start(at)
  source.stop(at + length)
}

/** Rises to its loudest and dies away. */
function swell(
  { context, out, at }: Play,
  { gain, attack, length }: { readonly gain: number; readonly attack: number; readonly length: number },
): GainNode {
  const node = context.createGain()
  node.gain.setValueAtTime(0.001, at)
  node.gain.exponentialRampToValueAtTime(gain, at + attack)
  node.gain.exponentialRampToValueAtTime(0.002, at + length)
  node.connect(out)
  return node
}
