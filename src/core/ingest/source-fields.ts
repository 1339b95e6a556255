/** Fields a column can be mapped to, without the rest of the room: a door checks `--map` before anything is opened. */

/** Vendors whose live boards have a name of their own (`ashby:linear`). */
export { VENDORS as BOARDS } from '../../sources/boards/vendors.ts'
export { FIELDS as SOURCE_FIELDS } from '../../sources/types.ts'
