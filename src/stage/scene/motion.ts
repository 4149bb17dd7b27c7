/** How long things take, in milliseconds, and how they start and stop. Nothing on the stage moves in any other way. */
export const motion = {
  /** Press, hover, focus. */
  m1: { duration: 120, ease: 'Linear' },
  /** A panel, a chip, a row enters. */
  m2: { duration: 200, ease: 'Cubic.Out' },
  /** Light in a room, another face. */
  m3: { duration: 400, ease: 'Sine.InOut' },
  /** An envelope on one segment of the tube. */
  m4: { duration: 900, ease: 'Quad.InOut' },
  /** Something heavy lands. */
  m5: { duration: 700, ease: 'Back.Out' },
  /** The hidden door, the bars of the gate. */
  m6: { duration: 1400, ease: 'Cubic.Out' },
  /** Sky, fog, moon. */
  m7: { duration: 4000, ease: 'Sine.InOut' },
} as const
