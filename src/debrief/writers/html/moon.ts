import type { Rating } from '@/scoring/index.ts'

/** How full the moon is for a rating: full, gibbous, half, new. The right side is lit first. */
const lit: { readonly [Letter in Rating]: string } = {
  P: '<circle cx="8" cy="8" r="6.6" fill="currentColor"/>',
  S: '<path d="M8 1.4a6.6 6.6 0 0 1 0 13.2 3.6 6.6 0 0 1 0-13.2z" fill="currentColor"/>',
  M: '<path d="M8 1.4a6.6 6.6 0 0 1 0 13.2z" fill="currentColor"/>',
  U: '',
}

/** The glyph before a rating's letter; the letter itself says the same in words. */
export function moon(rating: Rating): string {
  const ring = '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.4"/>'
  return `<svg class="moon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${ring}${lit[rating]}</svg>`
}
