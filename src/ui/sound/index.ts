export { Captions } from './captions.tsx'
export { useSound } from './use-sound.ts'
