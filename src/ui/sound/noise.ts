/** What a noise sounds like: white hisses, pink is a crowd, brown is water. */
export type Colour = 'white' | 'pink' | 'brown'

/** Seconds of noise that are made; what lasts longer begins again. */
const LENGTH = 2

/** A stretch of noise, as loud as a buffer may be without clipping, the same each time. */
export function noise(context: BaseAudioContext, colour: Colour): AudioBuffer {
  const buffer = context.createBuffer(1, LENGTH * context.sampleRate, context.sampleRate)
  const samples = buffer.getChannelData(0)
  const next = white()
  const shape = shapes[colour]()
  let loudest = 0
  for (let index = 0; index < samples.length; index++) {
    const sample = shape(next())
    samples[index] = sample
    loudest = Math.max(loudest, Math.abs(sample))
  }
  for (let index = 0; index < samples.length; index++) samples[index] = (samples[index] ?? 0) / loudest
  return buffer
}

/** Numbers from -1 to 1 that sound like chance (xorshift, 32 bit). */
function white(): () => number {
  let state = 0x9e3779b9
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state / 0x80000000
  }
}

type Shape = (sample: number) => number

const shapes: Readonly<Record<Colour, () => Shape>> = {
  white: () => (sample) => sample,
  // Three leaky sums with time constants a decade apart come near a slope of 3 dB an octave.
  pink: () => {
    const sums = [0, 0, 0]
    const leaks = [0.997, 0.965, 0.6]
    return (sample) => {
      leaks.forEach((leak, index) => {
        sums[index] = (sums[index] ?? 0) * leak + sample * (1 - leak) * 4
      })
      return sums.reduce((total, sum) => total + sum, sample * 0.1)
    }
  },
  brown: () => {
    let sum = 0
    return (sample) => {
      sum = sum * 0.995 + sample * 0.05
      return sum
    }
  },
}
