import type { Ambience, Sound } from './heard.ts'
import { type Colour, noise } from './noise.ts'
import { playSound } from './recipes.ts'

/** Plays what is heard, over one limiter for all of it. */
export interface SoundBoard {
  /** Plays sounds one shortly after the other, so that ten keys are ten keys. */
  readonly play: (sounds: readonly Sound[]) => void
  /** Lets what is heard all the time swell or sink to this, within a second. */
  readonly surround: (ambience: Ambience) => void
}

/** Seconds between two sounds that come at once. */
const BETWEEN = 0.09
/** Seconds until the ambience has followed. */
const SLOW = 1

/** A board on a context of a page, or on one that is computed without being heard. */
export function soundBoard(context: BaseAudioContext): SoundBoard {
  const out = master(context)
  const water = murmur(context, 'brown', [lowpass(context, 500)], out)
  const crowd = murmur(context, 'pink', [formant(context, 520), formant(context, 1350)], out)
  return {
    play: (sounds) =>
      sounds.forEach((sound, index) => {
        playSound(sound, { context, out, at: context.currentTime + index * BETWEEN })
      }),
    surround: ({ leak, crowd: pressing }) => {
      water.gain.setTargetAtTime(leak * 0.08, context.currentTime, SLOW / 3)
      crowd.gain.setTargetAtTime(pressing * 0.12, context.currentTime, SLOW / 3)
    },
  }
}

/** What comes together stays below full scale, however much of it there is. */
function master(context: BaseAudioContext): AudioNode {
  const level = context.createGain()
  level.gain.value = 0.36
  const limiter = context.createDynamicsCompressor()
  limiter.threshold.value = -9
  limiter.knee.value = 0
  limiter.ratio.value = 20
  limiter.attack.value = 0.002
  limiter.release.value = 0.12
  level.connect(limiter).connect(context.destination)
  return level
}

/** A noise that never ends, silent until it is turned up. */
function murmur(context: BaseAudioContext, colour: Colour, sieves: readonly AudioNode[], out: AudioNode): GainNode {
  const source = context.createBufferSource()
  source.buffer = noise(context, colour)
  source.loop = true
  const level = context.createGain()
  level.gain.value = 0
  for (const sieve of sieves) source.connect(sieve).connect(level)
  level.connect(out)
  source.start()
  return level
}

function lowpass(context: BaseAudioContext, hertz: number): AudioNode {
  const filter = context.createBiquadFilter()
  filter.type = 'lowpass'
  filter.frequency.value = hertz
  return filter
}

function formant(context: BaseAudioContext, hertz: number): AudioNode {
  const filter = context.createBiquadFilter()
  filter.type = 'bandpass'
  filter.frequency.value = hertz
  filter.Q.value = 3
  return filter
}
