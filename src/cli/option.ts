/** An option that is there or not, such as `--json`. */
export interface Flag {
  readonly type: 'boolean'
  readonly short?: string
  /** What it is for: a line of the help. */
  readonly says: string
}

/** An option with something after it, such as `--port 9000`. */
export interface Setting {
  readonly type: 'string'
  readonly short?: string
  readonly says: string
  /** What the help calls the thing after it: `N`, `FILE`, `md|html|json`. */
  readonly value: string
  /** Whether it may be given more than once; otherwise a second one is a mistake, not a correction. */
  readonly multiple?: boolean
}

/** One option of a verb. */
export type Option = Flag | Setting

/** The options of a verb by their long name, without the dashes. */
export type Options = Readonly<Record<string, Option>>

/** What the user gave for each option: `true`, text, a list of texts, or nothing. */
export type Values<Declared extends Options> = {
  readonly [Name in keyof Declared]?: Declared[Name] extends Flag
    ? boolean
    : Declared[Name] extends { readonly multiple: true }
      ? readonly string[]
      : string
}
