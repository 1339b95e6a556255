/** Names of skills in German: `a form of the skill|names parted by ";"`, in small letters with their umlauts. */
export const GERMAN_NAMES: readonly string[] = []
