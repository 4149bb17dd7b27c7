import type { TraceEvent } from '@/scoring/index.ts'

/** A statement about a position of a finite trace. Positions outside the trace satisfy nothing. */
export type Formula = (trace: readonly TraceEvent[], position: number) => boolean

/** Next: there is a next position and it holds there. */
export const X =
  (f: Formula): Formula =>
  (trace, i) =>
    i + 1 < trace.length && f(trace, i + 1)

/** Yesterday: there is a position before and it holds there. */
export const Y =
  (f: Formula): Formula =>
  (trace, i) =>
    i - 1 >= 0 && f(trace, i - 1)

/** Finally: now or at some later position. */
export const F =
  (f: Formula): Formula =>
  (trace, i) =>
    trace.some((_event, j) => j >= i && f(trace, j))

/** Once: now or at some earlier position. */
export const O =
  (f: Formula): Formula =>
  (trace, i) =>
    trace.some((_event, j) => j <= i && f(trace, j))

/** Until: `g` now or later, and `f` at every position from now to just before. */
export const U =
  (f: Formula, g: Formula): Formula =>
  (trace, i) =>
    trace.some((_event, j) => j >= i && g(trace, j) && trace.every((_other, k) => k < i || k >= j || f(trace, k)))

/** Since: `g` now or before, and `f` at every position from just after it to now. */
export const S =
  (f: Formula, g: Formula): Formula =>
  (trace, i) =>
    trace.some((_event, j) => j <= i && g(trace, j) && trace.every((_other, k) => k <= j || k > i || f(trace, k)))

export const not =
  (f: Formula): Formula =>
  (trace, i) =>
    !f(trace, i)

export const or =
  (f: Formula, g: Formula): Formula =>
  (trace, i) =>
    f(trace, i) || g(trace, i)

export const and =
  (f: Formula, g: Formula): Formula =>
  (trace, i) =>
    f(trace, i) && g(trace, i)

export const implies =
  (f: Formula, g: Formula): Formula =>
  (trace, i) =>
    !f(trace, i) || g(trace, i)
