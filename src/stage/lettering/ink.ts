/** The colours lettering uses; the pictures carry their own. Who has a colour is in the art, how urgent is white. */
export const ink = {
  strip: '#0B0A1A',
  plaque: '#0E0C20',
  edge: '#38325F',
  text: '#F6F3FC',
  dim: '#B9B3D6',
  white: '#FFFFFF',
  moon: '#F7EFD8',
  adversary: '#FF4F87',
  plaqueEdge: { bankx: '#7D5A34', techa: '#3C7594' },
} as const
