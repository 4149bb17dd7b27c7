/** Something went wrong outside of this program, such as a download; its message is all the user needs to see. */
export class Trouble extends Error {}
