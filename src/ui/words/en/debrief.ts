/** What the debrief says. */
export const debriefWords = {}
