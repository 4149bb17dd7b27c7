/** What a person has settled for this device. It is kept between visits where the browser allows it, and is part of no exercise. */
export interface Preferences {
  /** Whether the stage is drawn; in words it is always there. */
  readonly drawsStage: () => boolean
  readonly keepDrawsStage: (draws: boolean) => void
  /** Whether what happens is heard, too; undefined until somebody has settled it. */
  readonly playsSound: () => boolean | undefined
  readonly keepPlaysSound: (plays: boolean) => void
}
