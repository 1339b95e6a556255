export { type Block, blocksOf, blockText } from './blocks/blocks.ts'
export { sectionsOf } from './blocks/sections.ts'
