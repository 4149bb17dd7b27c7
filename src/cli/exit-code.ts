/** What a verb tells the shell: 0 all is well, 1 it found something wrong, 2 it was asked in a way it does not understand. */
export type ExitCode = 0 | 1 | 2
