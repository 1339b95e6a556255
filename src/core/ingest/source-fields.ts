/** Fields a column can be mapped to, without the rest of the room: a door checks `--map` before anything is opened. */
export { FIELDS as SOURCE_FIELDS } from '../../sources/types.ts'
