declare module 'seedrandom/lib/alea.js' {
  /** A generator seeded with text; each call gives the next number, at least 0 and below 1. */
  export default function alea(seed: string): () => number
}
