import { NAMES_VERSION, TAXONOMY_VERSION } from '../taxonomy/index.ts'

/**
 * Version of the reader's rules: code and rule tables. Raise it whenever a reading can come out differently; a
 * test compares readings of written examples with their digest and fails when this was forgotten.
 */
export const RULES_VERSION = 8

/**
 * Version of a reading: the rules, the list of skills they look for, and the tables of roles and places. A stored
 * reading is read again when one of them changes.
 */
export const READER_VERSION: string = `${RULES_VERSION}.${TAXONOMY_VERSION}.${NAMES_VERSION}`
